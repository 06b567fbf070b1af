-- Recipients who were asked whether they want to be told, and those who have agreed: each in the name of one company, or of
-- whoever runs Tocsin (''). "asked_at" is when a question was sent last; null where none was sent yet.
CREATE TABLE confirmation (
    company      text COLLATE "C" NOT NULL,
    recipient    text COLLATE "C" NOT NULL,
    company_name text             NOT NULL,
    asked_at     timestamptz,
    asked        integer          NOT NULL DEFAULT 0,
    confirmed_at timestamptz,
    PRIMARY KEY (company, recipient)
);

-- The questions: a message that was sent and not noted is sent again with another token, and both are good. A token itself
-- stands in its message alone.
CREATE TABLE confirmation_link (
    token_hash bytea            PRIMARY KEY,
    company    text COLLATE "C" NOT NULL,
    recipient  text COLLATE "C" NOT NULL,
    made_at    timestamptz      NOT NULL,
    FOREIGN KEY (company, recipient) REFERENCES confirmation ON DELETE CASCADE
);
CREATE INDEX confirmation_link_party ON confirmation_link (company, recipient);
CREATE INDEX confirmation_link_made ON confirmation_link (made_at);
