-- Orders whose requester is to be asked: one row each, gone when nobody needs to ask any more.
CREATE TABLE callback_due (
    order_id     bigint PRIMARY KEY,
    requester_id bigint NOT NULL,
    number       text NOT NULL,
    urgency      text NOT NULL,
    topic        text NOT NULL,
    lead         text NOT NULL,
    round        integer NOT NULL,
    safe_contact text NOT NULL,
    due_at       timestamptz NOT NULL,
    first_try_by timestamptz NOT NULL,
    finish_by    timestamptz NOT NULL,
    modes        text[] NOT NULL,
    step         smallint NOT NULL,
    mode         text NOT NULL,
    tries        smallint NOT NULL,
    last_try_at  timestamptz,
    next_try_at  timestamptz NOT NULL,
    appointed_at timestamptz
);

CREATE INDEX callback_due_requester ON callback_due (requester_id);
CREATE INDEX callback_due_calls ON callback_due (finish_by, order_id) WHERE mode = 'PHONE';

-- Who is calling a requester now; one call covers all of their orders.
CREATE TABLE callback_claim (
    requester_id  bigint PRIMARY KEY,
    claimed_by    text NOT NULL,
    claimed_until timestamptz NOT NULL
);

-- Links by which requesters answer themselves: the code's hash, and the code sealed under the requester's content key
-- for the message that carries it.
CREATE TABLE callback_link (
    hash        bytea PRIMARY KEY,
    order_id    bigint NOT NULL,
    requester_id bigint NOT NULL,
    mode        text NOT NULL,
    round       integer NOT NULL,
    offered_at  timestamptz NOT NULL,
    sealed_code bytea NOT NULL,
    ended_at    timestamptz,
    used        boolean NOT NULL
);

CREATE INDEX callback_link_order ON callback_link (order_id);
CREATE INDEX callback_link_ended ON callback_link (ended_at) WHERE ended_at IS NOT NULL;

-- Every try and what was said in it; words are sealed under the requester's content key.
CREATE TABLE callback_attempt (
    order_id        bigint NOT NULL,
    id              bigint NOT NULL,
    requester_id    bigint NOT NULL,
    round           integer NOT NULL,
    attempt         integer NOT NULL,
    mode            text NOT NULL,
    at              timestamptz NOT NULL,
    actor           text NOT NULL,
    reached         boolean NOT NULL,
    contacted       boolean,
    solved          text,
    partly_accepted boolean NOT NULL,
    feasible        boolean NOT NULL,
    satisfaction    text,
    reasons         text[] NOT NULL,
    words           bytea,
    call_again_at   timestamptz,
    edge            text,
    PRIMARY KEY (order_id, id)
) PARTITION BY RANGE (order_id);

-- Solved, yet the requester is dissatisfied: for supervisors to read.
CREATE TABLE callback_note (
    order_id bigint NOT NULL,
    attempt_id bigint NOT NULL,
    number   text NOT NULL,
    lead     text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (order_id, attempt_id)
);

CREATE INDEX callback_note_at ON callback_note (at);

INSERT INTO partitioned VALUES ('callback_attempt');

GRANT SELECT, INSERT ON callback_attempt TO jiban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON callback_due, callback_claim, callback_link, callback_note TO jiban_app;
