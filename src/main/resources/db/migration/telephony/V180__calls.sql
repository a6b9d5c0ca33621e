CREATE TABLE call_record (
    id           bigint NOT NULL,
    reference    text NOT NULL,
    direction    text NOT NULL,
    line         text NOT NULL,
    requester_id bigint,
    order_id     bigint,
    unit         text,
    offered_at   timestamptz NOT NULL,
    answered_at  timestamptz,
    abandoned_at timestamptz,
    ended_at     timestamptz,
    wrapped_at   timestamptz,
    agent        text,
    outcome      text,
    recording    text,
    call_back    text,
    PRIMARY KEY (id)
) PARTITION BY RANGE (id);
CREATE INDEX call_record_requester ON call_record (requester_id, id);
CREATE INDEX call_record_order ON call_record (order_id, id) WHERE order_id IS NOT NULL;
INSERT INTO partitioned VALUES ('call_record');

-- The exchange's name of a call, for as long as its events may still come; it also keeps a call from being taken twice.
CREATE TABLE call_reference (
    reference text PRIMARY KEY,
    call_id   bigint NOT NULL,
    forget_at timestamptz NOT NULL
);
CREATE INDEX call_reference_forget ON call_reference (forget_at);

-- Calls that ring or talk now: what the agents' strip and the dashboard look at.
CREATE TABLE call_live (
    call_id      bigint PRIMARY KEY,
    line         text NOT NULL,
    requester_id bigint,
    offered_at   timestamptz NOT NULL,
    answered_at  timestamptz,
    agent        text
);

-- Contacts that were made during a call.
CREATE TABLE call_contact (
    call_id        bigint NOT NULL,
    contact_id     bigint NOT NULL,
    contact_number text NOT NULL,
    PRIMARY KEY (call_id, contact_id)
);

-- Callers we owe a call: one row for each caller, gone when the matter is ended.
CREATE TABLE missed_call (
    call_id       bigint PRIMARY KEY,
    requester_id  bigint NOT NULL UNIQUE,
    line          text NOT NULL,
    missed_at     timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    calls         integer NOT NULL,
    tries         integer NOT NULL,
    next_try_at   timestamptz NOT NULL,
    claimed_by    text,
    claimed_until timestamptz
);
CREATE INDEX missed_call_next ON missed_call (next_try_at);

-- What became of the calls offered in each quarter of an hour; a projection of the journal.
CREATE TABLE call_quarter (
    start     timestamptz NOT NULL,
    line      text NOT NULL,
    answered  integer NOT NULL,
    in_time   integer NOT NULL,
    abandoned integer NOT NULL,
    wait_ms   bigint NOT NULL,
    talk_ms   bigint NOT NULL,
    PRIMARY KEY (start, line)
);

GRANT SELECT, INSERT, UPDATE ON call_record TO jiban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON call_reference, call_live, missed_call, call_quarter TO jiban_app;
GRANT SELECT, INSERT ON call_contact TO jiban_app;
