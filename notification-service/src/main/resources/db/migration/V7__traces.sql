-- What a transition belongs to, where it came with a trace (W3C traceparent): so do the attempts to tell of it.

ALTER TABLE transition ADD COLUMN traceparent text;
