CREATE TABLE attachment (
    id          bigint PRIMARY KEY,
    type        text NOT NULL,
    size        integer NOT NULL,
    stored_by   text NOT NULL,
    stored_at   timestamptz NOT NULL,
    attached    boolean NOT NULL,
    wrapped_key bytea NOT NULL
);

CREATE INDEX attachment_unused ON attachment (stored_at) WHERE NOT attached;

CREATE TABLE attachment_chunk (
    attachment_id bigint NOT NULL REFERENCES attachment ON DELETE CASCADE,
    number        integer NOT NULL,
    sealed        bytea NOT NULL,
    PRIMARY KEY (attachment_id, number)
);

-- Sealed bytes do not compress; trying costs time.
ALTER TABLE attachment_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, UPDATE, DELETE ON attachment, attachment_chunk TO jiban_app;
