-- A test tells of a transition that has not happened. It stands beside what has, and never in its place: not even where a
-- transition of the same id comes later.
ALTER TABLE notification DROP CONSTRAINT notification_transition_id_fkey;
ALTER TABLE notification DROP CONSTRAINT notification_transition_id_recipient_key;
ALTER TABLE transition ADD COLUMN test boolean NOT NULL DEFAULT false;
ALTER TABLE transition DROP CONSTRAINT transition_pkey;
ALTER TABLE transition ADD PRIMARY KEY (id, test);
ALTER TABLE notification ADD COLUMN test boolean NOT NULL DEFAULT false;
ALTER TABLE notification ADD UNIQUE (transition_id, test, recipient);
ALTER TABLE notification ADD FOREIGN KEY (transition_id, test) REFERENCES transition (id, test) ON DELETE CASCADE;

-- Since when nothing is to be done about a notification: what is to be forgotten some time is counted from here.
ALTER TABLE notification ADD COLUMN ended_at timestamptz;
UPDATE notification
SET ended_at = coalesce(
    (SELECT max(made.at) FROM attempt made WHERE made.notification_id = notification.id),
    (SELECT told.taken_at FROM transition told WHERE told.id = notification.transition_id))
WHERE due_at IS NULL;
ALTER TABLE notification ADD CHECK ((due_at IS NULL) = (ended_at IS NOT NULL));

CREATE INDEX notification_ended ON notification (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX transition_taken ON transition (taken_at);
