-- Alerts that report on a schedule, and alerts that disable the company for a while.

ALTER TABLE config.alert
    ALTER COLUMN threshold DROP NOT NULL,
    ALTER COLUMN hold_for_seconds DROP NOT NULL,
    ALTER COLUMN no_data DROP NOT NULL,
    ALTER COLUMN notify_reset DROP NOT NULL,
    ADD COLUMN penalty_seconds bigint,
    ADD COLUMN schedule text;

-- A report compares with nothing, and a comparison has no schedule.
ALTER TABLE config.alert ADD CONSTRAINT alert_compares_or_reports CHECK (
    CASE operator
        WHEN 'always' THEN
            schedule IS NOT NULL
            AND num_nonnulls(threshold, reset_threshold, hold_for_seconds, no_data, repeat_seconds, penalty_seconds, notify_reset) = 0
        ELSE
            schedule IS NULL
            AND num_nulls(threshold, hold_for_seconds, no_data, notify_reset) = 0
    END
);
