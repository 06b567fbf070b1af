-- What a transition belongs to, where the report that led to it came with a trace (W3C traceparent); and what a receipt's companies'
-- last reports belong to, for the replica that judges them: company by company, null where none is kept on record.

ALTER TABLE sampler.transition ADD COLUMN traceparent text;
ALTER TABLE sampler.receipt ADD COLUMN traced text[];
ALTER TABLE sampler.receipt ADD COLUMN traces text[];
