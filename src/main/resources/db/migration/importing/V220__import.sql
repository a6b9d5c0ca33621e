-- One row per file and mapping, however often the import was begun.
CREATE TABLE import_run (
    id             bigint PRIMARY KEY,
    source         text NOT NULL,
    file_name      text NOT NULL,
    file_digest    text NOT NULL,
    mapping        text NOT NULL,
    mapping_digest text NOT NULL,
    actor          text NOT NULL,
    rows           bigint NOT NULL,
    reached        bigint NOT NULL,
    orders         bigint NOT NULL,
    screened       bigint NOT NULL,
    rejected       bigint NOT NULL,
    begun_at       timestamptz NOT NULL,
    ended_at       timestamptz,
    UNIQUE (file_digest, mapping_digest)
);

-- Every row that was ever brought in, by the digest of what tells it apart within its source.
CREATE TABLE import_row (
    row_key    text PRIMARY KEY,
    run_id     bigint NOT NULL,
    row_number bigint NOT NULL,
    contact_id bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON import_run TO jiban_app;
GRANT SELECT, INSERT ON import_row TO jiban_app;
