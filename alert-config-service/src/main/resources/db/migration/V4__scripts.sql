-- Programs that decide for alerts. The version grows with each change; the version of the source with those of the source only.

CREATE TABLE config.script (
    name              text COLLATE "C" PRIMARY KEY,
    version           bigint      NOT NULL,
    source            text        NOT NULL,
    company           text COLLATE "C" CONSTRAINT script_company_exists REFERENCES config.company,
    recipients        varchar[]   NOT NULL,
    source_version    bigint      NOT NULL,
    source_changed_at timestamptz NOT NULL
);
CREATE INDEX script_by_company ON config.script (company);

-- The latest versions of each source, that of the script itself among them.
CREATE TABLE config.script_version (
    script     text COLLATE "C" REFERENCES config.script ON DELETE CASCADE,
    version    bigint      NOT NULL,
    source     text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (script, version)
);

-- Null for every other area, so that a replica of the version before can still add and change alerts of these.
ALTER TABLE config.alert
    ADD COLUMN script text COLLATE "C" CONSTRAINT alert_script_exists REFERENCES config.script,
    ALTER COLUMN operator DROP NOT NULL;
CREATE INDEX alert_by_script ON config.alert (script);

-- An alert compares or reports as before. Only a script may have both, a schedule and a threshold, or neither.
ALTER TABLE config.alert
    DROP CONSTRAINT alert_compares_or_reports,
    ADD CONSTRAINT alert_compares_reports_or_runs CHECK (
        (area = 'script') = (script IS NOT NULL) AND
        CASE
            WHEN script IS NOT NULL THEN
                num_nonnulls(sample_period_seconds, minimum_calls) = 0
                AND operator IS DISTINCT FROM 'always'
                AND (operator IS NULL) = (threshold IS NULL)
                AND (operator IS NOT NULL OR reset_threshold IS NULL)
                AND num_nulls(hold_for_seconds, no_data, notify_reset) = 0
            WHEN operator = 'always' THEN
                schedule IS NOT NULL
                AND num_nonnulls(threshold, reset_threshold, hold_for_seconds, no_data, repeat_seconds, penalty_seconds, notify_reset) = 0
            ELSE
                schedule IS NULL
                AND num_nulls(operator, threshold, hold_for_seconds, no_data, notify_reset) = 0
        END
    );
