-- What somebody has begun to write: sealed under a key that only their own browser holds.
CREATE TABLE appeal_draft (
    token_hash bytea PRIMARY KEY,
    words      bytea NOT NULL,
    saved_at   timestamptz NOT NULL,
    until      timestamptz NOT NULL
);
CREATE INDEX appeal_draft_until ON appeal_draft (until);

-- Who follows a contact with its query code, for half an hour after the last look.
CREATE TABLE following (
    token_hash bytea PRIMARY KEY,
    contact_id bigint NOT NULL,
    until      timestamptz NOT NULL
);
CREATE INDEX following_until ON following (until);

GRANT SELECT, INSERT, UPDATE, DELETE ON appeal_draft, following TO jiban_app;
