-- This service's copy of the templates that people have written, so that it needs nobody to start. One that was deleted, or
-- set back to its stock words, stays as a row without a body: what tells of it late is then known to be old.
CREATE TABLE template (
    name     text   COLLATE "C" PRIMARY KEY,
    revision bigint NOT NULL,
    body     json
);
