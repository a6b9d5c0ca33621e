CREATE TABLE era (
    number    integer PRIMARY KEY,
    cluster   text NOT NULL,
    opened_at timestamptz NOT NULL
);

CREATE TABLE entry (
    id           bigint NOT NULL,
    era          integer NOT NULL,
    xid          bigint NOT NULL,
    happened_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    subject_kind text NOT NULL,
    subject_id   bigint NOT NULL,
    act          text NOT NULL,
    version      smallint NOT NULL,
    actor        text NOT NULL,
    unit         text,
    facts        jsonb NOT NULL,
    PRIMARY KEY (id)
) PARTITION BY RANGE (id);

CREATE INDEX entry_tail ON entry (era, xid, id);
CREATE INDEX entry_subject ON entry (subject_id, id);
INSERT INTO partitioned VALUES ('entry');

CREATE TABLE journal_cursor (
    consumer text PRIMARY KEY,
    era      integer NOT NULL,
    xid      bigint NOT NULL,
    id       bigint NOT NULL
);

CREATE TABLE dead_letter (
    consumer text NOT NULL,
    entry_id bigint NOT NULL,
    problem  text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (consumer, entry_id)
);

CREATE TABLE seal (
    no        bigint PRIMARY KEY,
    first_era integer NOT NULL,
    first_xid bigint NOT NULL,
    first_id  bigint NOT NULL,
    last_era  integer NOT NULL,
    last_xid  bigint NOT NULL,
    last_id   bigint NOT NULL,
    entries   integer NOT NULL,
    hash      bytea NOT NULL,
    sealed_at timestamptz NOT NULL
);

-- Entries and seals can be added, never changed or taken away.
GRANT SELECT, INSERT ON era, entry, seal TO jiban_app;
GRANT SELECT, INSERT, UPDATE ON journal_cursor TO jiban_app;
GRANT SELECT, INSERT, DELETE ON dead_letter TO jiban_app;
