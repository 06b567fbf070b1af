-- Identities are remembered in two generations: the one that is being filled, and the last one. Forgetting empties the last
-- one and makes it the one to fill, so nothing is ever deleted row by row and the indexes stay small. A report is a
-- duplicate if its identity is in either. What was counted so far is the last generation.
ALTER TABLE counted DROP COLUMN at;
ALTER TABLE counted RENAME TO counted_1;
ALTER INDEX counted_pkey RENAME TO counted_1_pkey;
CREATE TABLE counted_0 (identity uuid PRIMARY KEY); -- a digest of the report's identity
ALTER TABLE counted_0 SET (autovacuum_enabled = false); -- nothing is updated or deleted, and a lock on it would hold up forgetting
ALTER TABLE counted_1 SET (autovacuum_enabled = false);

-- What every transaction that counts reads first, and holds: it goes on as long as the transaction. Whoever changes it locks
-- the table in EXCLUSIVE mode, and so is alone with what is counted.
CREATE TABLE counting (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    generation smallint NOT NULL CHECK (generation IN (0, 1)), -- the one that is being filled
    since timestamptz NOT NULL,
    followed boolean NOT NULL DEFAULT false -- whether somebody reads receipts
);
INSERT INTO counting (generation, since) VALUES (0, now());

-- What a transaction has changed, for other replicas. A follower reads what its last snapshot did not see: that is exact for
-- any number of writers, in whatever order they commit.
CREATE TABLE receipt (
    replica uuid NOT NULL, -- who counted
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT now(),
    body bytea NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- rows live for half a minute
ALTER TABLE receipt ALTER COLUMN body SET STORAGE EXTERNAL; -- it is compressed already
CREATE INDEX receipt_xid ON receipt (xid);
