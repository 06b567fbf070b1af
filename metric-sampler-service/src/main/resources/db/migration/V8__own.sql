-- Whether an alert is on the very company that a row is about: then it belongs to the company, whose people may see it. One on a
-- tag or on everyone belongs to whoever runs Tocsin. What was recorded before is told by the definitions that are known.

ALTER TABLE sampler.alert_state ADD COLUMN own boolean NOT NULL DEFAULT false;
ALTER TABLE sampler.transition ADD COLUMN own boolean NOT NULL DEFAULT false;
ALTER TABLE sampler.penalty ADD COLUMN own boolean NOT NULL DEFAULT false;
ALTER TABLE sampler.script_run ADD COLUMN own boolean NOT NULL DEFAULT false;

CREATE TEMPORARY TABLE owned ON COMMIT DROP AS
SELECT key::uuid AS alert_id, body::json ->> 'company' AS company
FROM sampler.definition WHERE kind = 'alert' AND body::json ->> 'company' IS NOT NULL;

UPDATE sampler.alert_state SET own = true FROM owned
WHERE alert_state.alert_id = owned.alert_id AND alert_state.company = owned.company;
UPDATE sampler.transition SET own = true FROM owned
WHERE transition.alert_id = owned.alert_id AND transition.company = owned.company;
UPDATE sampler.script_run SET own = true FROM owned
WHERE script_run.alert_id = owned.alert_id AND script_run.company = owned.company;
UPDATE sampler.penalty SET own = true FROM owned
WHERE penalty.alert_id = owned.alert_id AND penalty.company = owned.company
  AND NOT EXISTS (SELECT FROM sampler.penalty_extension WHERE penalty_extension.penalty = penalty.id);
