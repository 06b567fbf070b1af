-- Companies and alerts as people define them, and their definitions as other services get them.

CREATE TABLE config.company (
    id        text COLLATE "C" PRIMARY KEY,
    version   bigint NOT NULL,
    name      text   NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('customer', 'carrier')),
    tags      varchar[] NOT NULL,
    currency  text   NOT NULL,
    time_zone text   NOT NULL
);

CREATE TABLE config.alert (
    id                    uuid PRIMARY KEY,
    version               bigint  NOT NULL,
    title                 text    NOT NULL,
    company               text COLLATE "C" CONSTRAINT alert_company_exists REFERENCES config.company,
    tag                   text,
    recipients            varchar[] NOT NULL,
    area                  text    NOT NULL,
    operator              text    NOT NULL,
    threshold             numeric NOT NULL,
    reset_threshold       numeric,
    sample_period_seconds bigint,
    minimum_calls         integer,
    hold_for_seconds      bigint  NOT NULL,
    no_data               text    NOT NULL,
    repeat_seconds        bigint,
    notice_level          text    NOT NULL,
    notify_reset          boolean NOT NULL,
    enabled               boolean NOT NULL,
    CONSTRAINT alert_has_one_scope CHECK (company IS NULL OR tag IS NULL)
);

-- A title is unique among the alerts of one company, of one tag, or of all companies.
CREATE UNIQUE INDEX alert_title_in_scope
    ON config.alert (COALESCE('company:' || company, 'tag:' || tag, 'everyone'), title);
CREATE INDEX alert_by_company ON config.alert (company);

-- The last revision that was given out: one row, whose lock puts changes in order.
CREATE TABLE config.revision (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    last      bigint NOT NULL
);
INSERT INTO config.revision (last) VALUES (0);

-- The latest definition of each company and alert; what was deleted stays as a row without a body.
CREATE TABLE config.definition (
    kind       text        NOT NULL,
    key        text        NOT NULL,
    revision   bigint      NOT NULL UNIQUE,
    body       json,
    changed_at timestamptz NOT NULL,
    published  boolean     NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE INDEX definition_waiting ON config.definition (revision) WHERE NOT published;

-- One row; the replica that holds its lock is the one that publishes.
CREATE TABLE config.relay (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)
);
INSERT INTO config.relay DEFAULT VALUES;
