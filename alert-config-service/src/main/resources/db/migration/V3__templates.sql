-- The words of messages. A stock template always has a row, so that alerts can name it; while nobody has edited it there is
-- nothing in it but its name, and its version grows also where it is set back to its stock words.

CREATE TABLE config.template (
    name     text COLLATE "C" PRIMARY KEY,
    version  bigint    NOT NULL,
    subject  text,
    text     text,
    html     text,
    sms      text,
    included varchar[] NOT NULL
);

-- The names of the module stock-templates; a test compares them. One that somebody has taken before becomes an edited one.
INSERT INTO config.template (name, version, included)
SELECT name, 0, '{}'
FROM unnest(ARRAY['alert', 'balance', 'asr', 'acd', 'pdd', 'ner', 'cps', 'channels', 'consecutive-failures', 'reset',
                  'penalty', 'report', 'digest']) AS stock (name)
ON CONFLICT DO NOTHING;

-- With a default, so that a replica of the version before can still add alerts.
ALTER TABLE config.alert
    ADD COLUMN template text COLLATE "C" NOT NULL DEFAULT 'alert'
        CONSTRAINT alert_template_exists REFERENCES config.template;
CREATE INDEX alert_by_template ON config.alert (template);

-- For who pulls definitions of some kinds only.
CREATE INDEX definition_of_kind ON config.definition (kind, revision);
