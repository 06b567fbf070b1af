-- The company that a notification belongs to: that of its transition, where the alert is on that company alone. Null for what
-- belongs to whoever runs Tocsin, such as one of an alert on a tag, and for what was told before transitions said what their
-- alert is on: only administrators see those.
ALTER TABLE notification ADD COLUMN owner text;
CREATE INDEX notification_by_owner ON notification (owner, seq DESC) WHERE owner IS NOT NULL;

-- What somebody of a company has silenced keeps only what belongs to the company from being told, and nothing that whoever runs
-- Tocsin is told of it.
ALTER TABLE silence ADD COLUMN own_only boolean NOT NULL DEFAULT false CHECK (NOT own_only OR company IS NOT NULL);
