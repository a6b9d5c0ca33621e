CREATE TABLE message_template (
    id      text NOT NULL,
    version integer NOT NULL,
    zh      text NOT NULL,
    en      text NOT NULL,
    since   timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);

-- values: codes, times and the query code's sealed form; never words of the complaint.
CREATE TABLE message (
    id           bigint PRIMARY KEY,
    key          text NOT NULL UNIQUE,
    requester_id bigint NOT NULL,
    subject_kind text NOT NULL,
    subject_id   bigint NOT NULL,
    number       text NOT NULL,
    template     text NOT NULL,
    version      integer NOT NULL,
    values       jsonb NOT NULL,
    state        text NOT NULL,
    tries        smallint NOT NULL,
    due_at       timestamptz NOT NULL,
    sent_at      timestamptz
);

CREATE INDEX message_due ON message (due_at) WHERE state = 'QUEUED';
CREATE INDEX message_failed ON message (id) WHERE state = 'FAILED';
CREATE INDEX message_subject ON message (subject_id);

-- The demo's simulated phones; empty in production.
CREATE TABLE phone_inbox (
    id           bigint PRIMARY KEY,
    requester_id bigint NOT NULL,
    number       text NOT NULL,
    text         text NOT NULL,
    at           timestamptz NOT NULL
);

CREATE INDEX phone_inbox_number ON phone_inbox (number);

GRANT SELECT, INSERT ON message_template TO jiban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON message TO jiban_app;
GRANT SELECT, INSERT, DELETE ON phone_inbox TO jiban_app;
