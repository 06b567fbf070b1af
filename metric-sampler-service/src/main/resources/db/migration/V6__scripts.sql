-- What is kept of the last run of a script for an alert and a company: when, what it said, and what it wants to find again.

CREATE TABLE sampler.script_run (
    alert_id uuid        NOT NULL,
    company  text COLLATE "C" NOT NULL,
    at       timestamptz NOT NULL,
    script   text        NOT NULL,
    version  bigint      NOT NULL,
    -- As it was said: fires, value, message, vars; or failure, which is null where it did not fail.
    fires    boolean,
    value    double precision,
    message  text,
    vars     text,
    failure  text,
    failures integer     NOT NULL,
    console  text        NOT NULL,
    millis   bigint      NOT NULL,
    state    text        NOT NULL,
    PRIMARY KEY (alert_id, company)
) WITH (fillfactor = 50);
