-- Who is alive: every replica says so twice a second. What it judged in a term before is not recorded any more.
CREATE TABLE replica (
    id uuid PRIMARY KEY,
    name text NOT NULL, -- where it runs
    term bigint NOT NULL,
    ready boolean NOT NULL, -- it has the windows and gauges of what is its own
    seen_at timestamptz NOT NULL
) WITH (fillfactor = 50); -- few rows, each updated all the time

-- What followers may have missed: no receipt that was left before this is there any more.
CREATE TABLE receipts_forgotten (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    before timestamptz NOT NULL
);
INSERT INTO receipts_forgotten (before) VALUES ('-infinity');

-- The newest definition that whoever decided had heard of: who knows less does not decide over it.
ALTER TABLE alert_state ADD COLUMN revision bigint NOT NULL DEFAULT 0;

-- When it was left: a transaction may have waited for long before.
ALTER TABLE receipt ALTER COLUMN at SET DEFAULT clock_timestamp();
