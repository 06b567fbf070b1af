-- A company that an alert has disabled. It is active until it is lifted, and a company has at most one active penalty.
CREATE TABLE penalty (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    company text NOT NULL,
    alert_id uuid NOT NULL, -- the alert that imposed it
    imposed_at timestamptz NOT NULL,
    until timestamptz NOT NULL, -- when it ends by itself; lifted: when it was to end
    lifted_at timestamptz,
    lifted_by text CHECK (lifted_by IN ('time', 'hand')),
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE UNIQUE INDEX penalty_active ON penalty (company) WHERE lifted_at IS NULL;
CREATE INDEX penalty_due ON penalty (until) WHERE lifted_at IS NULL;
CREATE INDEX penalty_lifted ON penalty (lifted_at) WHERE lifted_at IS NOT NULL;
CREATE INDEX penalty_company ON penalty (company, seq);

-- The alerts that wanted a penalty while it was active, each with the last time that it did.
CREATE TABLE penalty_extension (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    penalty uuid NOT NULL REFERENCES penalty (id) ON DELETE CASCADE,
    alert_id uuid NOT NULL,
    at timestamptz NOT NULL,
    until timestamptz NOT NULL, -- the penalty's end from then on
    UNIQUE (penalty, alert_id)
);

-- What the switch is told of penalties, and whether the broker has it. Written while the company's penalty is locked:
-- for one company the order of seq is the order in which it was decided.
CREATE TABLE penalty_message (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    company text NOT NULL,
    at timestamptz NOT NULL,
    body text NOT NULL, -- JSON, exactly as it is published
    published boolean NOT NULL DEFAULT false
);
CREATE INDEX penalty_message_unpublished ON penalty_message (seq) WHERE NOT published;
CREATE INDEX penalty_message_published ON penalty_message (at) WHERE published;
CREATE TABLE penalty_relay (turn boolean PRIMARY KEY DEFAULT true CHECK (turn)); -- whoever holds its row publishes
INSERT INTO penalty_relay DEFAULT VALUES;
