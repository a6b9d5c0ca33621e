CREATE TABLE clock (
    subject_kind text NOT NULL,
    subject_id   bigint NOT NULL,
    kind         text NOT NULL,
    next_at      timestamptz NOT NULL,
    tries        smallint NOT NULL,
    problem      text,
    PRIMARY KEY (subject_kind, subject_id, kind)
);

CREATE INDEX clock_next ON clock (next_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON clock TO jiban_app;
