-- What was counted already: a report of the same identity is a duplicate while it is remembered.
CREATE TABLE counted (
    identity uuid PRIMARY KEY, -- a digest of the report's identity
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX counted_at ON counted USING brin (at);

-- The calls of a company in ten seconds. Sums only ever grow.
CREATE TABLE slice (
    company text NOT NULL,
    start timestamptz NOT NULL,
    starts bigint NOT NULL,
    counted bigint NOT NULL,
    answered bigint NOT NULL,
    delivered bigint NOT NULL,
    connected_millis bigint NOT NULL,
    rang bigint NOT NULL,
    ring_delay_millis bigint NOT NULL,
    PRIMARY KEY (company, start)
) WITH (fillfactor = 70); -- a slice is updated many times while it fills: leave room on its page

-- The last sample of each gauge.
CREATE TABLE gauge (
    company text NOT NULL,
    area text NOT NULL,
    value double precision NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (company, area)
);

-- The state of an alert for a company; version counts the decisions that led to it.
CREATE TABLE alert_state (
    alert_id uuid NOT NULL,
    company text NOT NULL,
    state text NOT NULL,
    since timestamptz NOT NULL,
    last_notified_at timestamptz,
    value double precision,
    samples bigint NOT NULL,
    measured text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (alert_id, company)
);
CREATE INDEX alert_state_company ON alert_state (company);

-- History and outbox in one: every change of a state, and whether the broker has it.
CREATE TABLE transition (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    alert_id uuid NOT NULL,
    company text NOT NULL,
    at timestamptz NOT NULL,
    body text NOT NULL, -- JSON, exactly as it is published
    published boolean NOT NULL DEFAULT false
);
CREATE TABLE relay (turn boolean PRIMARY KEY DEFAULT true CHECK (turn)); -- whoever holds its row publishes
INSERT INTO relay DEFAULT VALUES;
CREATE INDEX transition_unpublished ON transition (seq) WHERE NOT published;
CREATE INDEX transition_alert ON transition (alert_id, seq);
CREATE INDEX transition_company ON transition (company, seq);

-- Our own copy of the definitions, so that a start does not depend on config-service.
CREATE TABLE definition (
    kind text NOT NULL,
    key text NOT NULL,
    revision bigint NOT NULL,
    body text,
    PRIMARY KEY (kind, key)
);
