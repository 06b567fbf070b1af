-- What waits for one recipient is its mailbox, one row. Who has leased it has the recipient to himself, so messages keep
-- their order; and however much waits, finding what is due costs as much as there are recipients.

-- Channels are known to the program alone.
ALTER TABLE notification DROP CONSTRAINT notification_channel_check;

ALTER TABLE notification
    ADD COLUMN destination text,
    ADD COLUMN cause       text,
    ADD COLUMN decisions   jsonb NOT NULL DEFAULT '[]';
UPDATE notification
SET destination = CASE channel WHEN 'email' THEN 'smtp' ELSE recipient END,
    cause = (SELECT told.body ->> 'cause' FROM transition told
             WHERE told.id = notification.transition_id AND told.test = notification.test);
ALTER TABLE notification ALTER COLUMN destination SET NOT NULL;

-- The message that a later one of the same alert goes on from.
CREATE INDEX notification_thread ON notification (alert_id, company, recipient, decided_at, seq) WHERE cause = 'breached';

-- By what name the other side speaks of a message in its receipts.
ALTER TABLE attempt ADD COLUMN reference text;
CREATE INDEX attempt_reference ON attempt (reference) WHERE reference IS NOT NULL;

-- "due_at" is when the mailbox is to be seen to next; while it is leased, when the lease ends. "company" is the one that is
-- told of next. "held" says why nothing is sent although something waits. "told" counts the messages since "told_since".
CREATE TABLE mailbox (
    recipient   text        PRIMARY KEY,
    channel     text        NOT NULL,
    destination text        NOT NULL,
    company     text COLLATE "C" NOT NULL,
    waiting     integer     NOT NULL CHECK (waiting >= 0),
    due_at      timestamptz,
    lease       uuid,
    held        text,
    told_since  timestamptz NOT NULL,
    told        integer     NOT NULL,
    CHECK ((waiting > 0) = (due_at IS NOT NULL))
);
CREATE INDEX mailbox_turn ON mailbox (channel, company, due_at) WHERE due_at IS NOT NULL;
-- Those that nothing waits in are forgotten some time.
CREATE INDEX mailbox_empty ON mailbox (told_since) WHERE due_at IS NULL;

INSERT INTO mailbox (recipient, channel, destination, company, waiting, due_at, told_since, told)
SELECT recipient, min(channel), min(destination), (array_agg(company ORDER BY decided_at, seq))[1], count(*),
       (array_agg(due_at ORDER BY decided_at, seq))[1], 'epoch', 0
FROM notification
WHERE status IN ('queued', 'retrying')
GROUP BY recipient;

-- The lease is the mailbox's now.
DROP INDEX notification_due;
ALTER TABLE notification DROP COLUMN lease, DROP COLUMN leased_until;

-- Destinations that have failed of late; one that works has no row.
CREATE TABLE destination (
    name        text        PRIMARY KEY,
    failures    integer     NOT NULL,
    rests_until timestamptz NOT NULL,
    reason      text        NOT NULL
);

-- What nobody wants to hear for a while. One that is taken back stays on record until it would have been over.
CREATE TABLE silence (
    id       uuid        PRIMARY KEY,
    seq      bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    company  text,
    alert_id uuid,
    begins   timestamptz NOT NULL,
    ends     timestamptz NOT NULL,
    comment  text        NOT NULL,
    CHECK (begins < ends),
    CHECK (company IS NOT NULL OR alert_id IS NOT NULL)
);
CREATE INDEX silence_in_force ON silence (ends);
