-- What has moved a gauge since its last sample: the total at each moment. Older ones are deleted, or folded into the sample.
CREATE TABLE gauge_move (
    company text NOT NULL,
    area text NOT NULL,
    at timestamptz NOT NULL,
    up bigint NOT NULL,
    down bigint NOT NULL,
    PRIMARY KEY (company, area, at)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000); -- rows come and go all the time

ALTER TABLE gauge SET (fillfactor = 50); -- few rows, each updated many times a second

-- History is a ladder: ten seconds, five minutes, an hour. A row is on one rung at a time; the service makes partitions
-- ahead, adds what is old up into the next rung, and drops what is left empty. A DEFAULT partition takes any other time.
-- What was counted so far becomes the DEFAULT partition of the finest rung.
ALTER TABLE slice RENAME TO slice_default;
ALTER INDEX slice_pkey RENAME TO slice_default_pkey;
CREATE TABLE slice (LIKE slice_default, PRIMARY KEY (company, start)) PARTITION BY RANGE (start);
ALTER TABLE slice ATTACH PARTITION slice_default DEFAULT;

CREATE TABLE slice_5m (LIKE slice, PRIMARY KEY (company, start)) PARTITION BY RANGE (start);
CREATE TABLE slice_5m_default PARTITION OF slice_5m DEFAULT;

CREATE TABLE slice_1h (LIKE slice, PRIMARY KEY (company, start)) PARTITION BY RANGE (start);
CREATE TABLE slice_1h_default PARTITION OF slice_1h DEFAULT;

-- A sampled gauge in ten seconds. The value at the end is last, or, where there is no sample, the value before; plus up,
-- minus down. Consecutive failures are not here: the slices of calls tell them.
CREATE TABLE gauge_slice (
    company text NOT NULL,
    area text NOT NULL,
    start timestamptz NOT NULL,
    last double precision, -- the last sample; null where there is none
    last_at timestamptz,
    lowest double precision, -- of the samples
    highest double precision,
    samples bigint NOT NULL,
    up bigint NOT NULL, -- how far it moved after the last sample
    down bigint NOT NULL,
    PRIMARY KEY (company, area, start)
) PARTITION BY RANGE (start);
CREATE TABLE gauge_slice_default PARTITION OF gauge_slice DEFAULT WITH (fillfactor = 70);

CREATE TABLE gauge_slice_5m (LIKE gauge_slice, PRIMARY KEY (company, area, start)) PARTITION BY RANGE (start);
CREATE TABLE gauge_slice_5m_default PARTITION OF gauge_slice_5m DEFAULT;

CREATE TABLE gauge_slice_1h (LIKE gauge_slice, PRIMARY KEY (company, area, start)) PARTITION BY RANGE (start);
CREATE TABLE gauge_slice_1h_default PARTITION OF gauge_slice_1h DEFAULT;

-- All that is known of a time, on whichever rung it is; width is how long a slice is, in seconds.
CREATE VIEW slice_history AS
    SELECT company, start, starts, counted, answered, delivered, connected_millis, rang, ring_delay_millis, 10 AS width
    FROM slice
    UNION ALL
    SELECT company, start, starts, counted, answered, delivered, connected_millis, rang, ring_delay_millis, 300
    FROM slice_5m
    UNION ALL
    SELECT company, start, starts, counted, answered, delivered, connected_millis, rang, ring_delay_millis, 3600
    FROM slice_1h;

CREATE VIEW gauge_history AS
    SELECT company, area, start, last, last_at, lowest, highest, samples, up, down, 10 AS width FROM gauge_slice
    UNION ALL
    SELECT company, area, start, last, last_at, lowest, highest, samples, up, down, 300 FROM gauge_slice_5m
    UNION ALL
    SELECT company, area, start, last, last_at, lowest, highest, samples, up, down, 3600 FROM gauge_slice_1h;

CREATE TABLE ladder (turn boolean PRIMARY KEY DEFAULT true CHECK (turn)); -- whoever holds its row moves history on
INSERT INTO ladder DEFAULT VALUES;

CREATE INDEX transition_at ON transition USING brin (at); -- for forgetting the old ones
