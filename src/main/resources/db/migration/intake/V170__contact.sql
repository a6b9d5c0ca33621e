-- Everything received; words are sealed under the requester's content key.
CREATE TABLE contact (
    id              bigint NOT NULL,
    number          text NOT NULL,
    channel         text NOT NULL,
    type            text NOT NULL,
    requester_id    bigint NOT NULL,
    received_at     timestamptz NOT NULL,
    title           bytea,
    words           bytea,
    address         bytea,
    topic           text,
    sureness        real NOT NULL,
    district        text,
    street          text,
    community       text,
    compound        text,
    building        text,
    lon             double precision,
    lat             double precision,
    share           text NOT NULL,
    safe_contact    text NOT NULL,
    confidential    boolean NOT NULL,
    respondent_unit text,
    respondent      bytea,
    outcome         text NOT NULL,
    grounds         text[] NOT NULL,
    reasons         text[] NOT NULL,
    danger_lines    text[] NOT NULL,
    article         text,
    article_version integer,
    ground          text,
    screened_by     text,
    praised_unit    text,
    joined_order    bigint,
    photos          bigint[] NOT NULL,
    call_id         bigint,
    actor           text NOT NULL,
    unit            text,
    catalogue       integer NOT NULL,
    query_hash      bytea,
    query_sealed    bytea,
    imported        boolean NOT NULL,
    PRIMARY KEY (id)
) PARTITION BY RANGE (id);

CREATE INDEX contact_number ON contact (number);
CREATE INDEX contact_query ON contact (query_hash);
CREATE INDEX contact_requester ON contact (requester_id, id DESC);
CREATE INDEX contact_praised ON contact (praised_unit, id DESC) WHERE praised_unit IS NOT NULL;
INSERT INTO partitioned VALUES ('contact');

-- Imported contacts lie at their own time, but their numbers are of the day of the import.
CREATE TABLE past_contact_number (
    number     text PRIMARY KEY,
    contact_id bigint NOT NULL
);

-- The requester does not accept what became of a contact; another person looks, once.
CREATE TABLE contact_review (
    contact_id bigint PRIMARY KEY,
    asked_at   timestamptz NOT NULL,
    kind       text NOT NULL
);

-- Who follows a contact with its query code, for half an hour.
CREATE TABLE follow_session (
    token_hash bytea PRIMARY KEY,
    contact_id bigint NOT NULL,
    until      timestamptz NOT NULL
);
CREATE INDEX follow_session_until ON follow_session (until);

-- What somebody has begun to write: sealed under a key that only their own browser holds.
CREATE TABLE draft (
    token_hash bytea PRIMARY KEY,
    words      bytea NOT NULL,
    saved_at   timestamptz NOT NULL,
    until      timestamptz NOT NULL
);
CREATE INDEX draft_until ON draft (until);

GRANT SELECT, INSERT, UPDATE ON contact TO jiban_app;
GRANT SELECT, INSERT ON past_contact_number, contact_review TO jiban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON follow_session, draft TO jiban_app;
