-- The transitions that somebody is told of, as they came.
CREATE TABLE transition (
    id       uuid        PRIMARY KEY,
    body     json        NOT NULL,
    taken_at timestamptz NOT NULL
);

-- One message to one recipient about one transition. "seq" is the order in which they were kept; company, alert and time of
-- the transition stand here too, so that lists and the order of deliveries need no join.
CREATE TABLE notification (
    id            uuid        PRIMARY KEY,
    seq           bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    transition_id uuid        NOT NULL REFERENCES transition ON DELETE CASCADE,
    alert_id      uuid        NOT NULL,
    company       text        NOT NULL,
    decided_at    timestamptz NOT NULL,
    recipient     text        NOT NULL,
    channel       text        NOT NULL CHECK (channel IN ('email', 'sms', 'webhook')),
    status        text        NOT NULL CHECK (status IN ('queued', 'sent', 'retrying', 'silenced', 'dead')),
    reason        text,
    failures      integer     NOT NULL DEFAULT 0,
    due_at        timestamptz,
    lease         uuid,
    leased_until  timestamptz,
    UNIQUE (transition_id, recipient),
    -- What waits is due at some time; what doesn't wait is nobody's.
    CHECK ((status IN ('queued', 'retrying')) = (due_at IS NOT NULL)),
    CHECK (status IN ('queued', 'retrying') OR lease IS NULL)
);

-- The earliest waiting one of a recipient, and what is due.
CREATE INDEX notification_order ON notification (recipient, decided_at, seq) WHERE status IN ('queued', 'retrying');
CREATE INDEX notification_due ON notification (due_at) WHERE status IN ('queued', 'retrying');

CREATE INDEX notification_by_company ON notification (company, seq DESC);
CREATE INDEX notification_by_alert ON notification (alert_id, seq DESC);
CREATE INDEX notification_by_status ON notification (status, seq DESC);

CREATE TABLE attempt (
    notification_id uuid        NOT NULL REFERENCES notification ON DELETE CASCADE,
    number          integer     NOT NULL,
    at              timestamptz NOT NULL,
    outcome         text        NOT NULL,
    detail          text        NOT NULL,
    PRIMARY KEY (notification_id, number)
);
