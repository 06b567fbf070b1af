-- Who decided, and in which transaction: replicas follow each other's decisions, so that one whose turn it becomes to judge
-- does not go on from a state that the one before has moved on from. Whoever decided before this was there does not matter.
ALTER TABLE alert_state ADD COLUMN decided_by uuid;
ALTER TABLE alert_state ADD COLUMN decided_at timestamptz;
ALTER TABLE alert_state ADD COLUMN xid xid8;
CREATE INDEX alert_state_decided_at ON alert_state (decided_at);
