-- One row per order, for ever; words are sealed under the requester's content key.
CREATE TABLE work_order (
    id                bigint NOT NULL,
    number            text NOT NULL,
    contact_id        bigint NOT NULL,
    contact_number    text NOT NULL,
    requester_id      bigint NOT NULL,
    channel           text NOT NULL,
    type              text NOT NULL,
    topic             text NOT NULL,
    urgency           text NOT NULL,
    district          text,
    street            text,
    community         text,
    compound          text,
    building          text,
    lon               double precision,
    lat               double precision,
    share             text NOT NULL,
    confidential      boolean NOT NULL,
    safe_contact      text NOT NULL,
    respondent_unit   text,
    title             bytea NOT NULL,
    words             bytea NOT NULL,
    received_at       timestamptz NOT NULL,
    opened_at         timestamptz NOT NULL,
    dispatch_due      timestamptz NOT NULL,
    opening_catalogue integer NOT NULL,
    policy_version    integer NOT NULL,
    imported          boolean NOT NULL,

    version           integer NOT NULL,
    stage             text NOT NULL,
    lead              text,
    assists           text[] NOT NULL,
    joined            text[] NOT NULL,
    dispatch_kind     text,
    rule              text,
    catalogue         integer,
    first_dispatched_at timestamptz,
    dispatched_at     timestamptz,
    sign_due          timestamptz,
    contact_due       timestamptz,
    feedback_due      timestamptz,
    feedback_from     timestamptz,
    unit_due          timestamptz,
    unit_from         timestamptz,
    climb             smallint NOT NULL,
    signed_at         timestamptz,
    first_contact_at  timestamptz,
    contact_tries     integer NOT NULL,
    question          bigint,
    question_due      timestamptz,
    photos_before     integer NOT NULL,
    photos_after      integer NOT NULL,
    answered_at       timestamptz,
    solved_claim      text,
    early_closure     boolean NOT NULL,
    overdue           boolean NOT NULL,
    round             integer NOT NULL,
    repeat            integer NOT NULL,
    watched_at        timestamptz,
    verdict_at        timestamptz,
    solved            text,
    satisfaction      text,
    closed_at         timestamptz,
    closed_ground     text,
    PRIMARY KEY (id)
) PARTITION BY RANGE (id);

CREATE INDEX work_order_number ON work_order (number);
CREATE INDEX work_order_contact ON work_order (contact_id);
CREATE INDEX work_order_requester ON work_order (requester_id, id DESC);
CREATE INDEX work_order_lead ON work_order (lead, id DESC);
CREATE INDEX work_order_topic ON work_order (topic, id DESC);
CREATE INDEX work_order_street ON work_order (street, id DESC);
CREATE INDEX work_order_compound ON work_order (compound, id DESC) WHERE compound IS NOT NULL;
CREATE INDEX work_order_displeased ON work_order (verdict_at DESC) WHERE solved = 'YES' AND satisfaction = 'DISSATISFIED';

-- The part of each unit that ever took part.
CREATE TABLE participation (
    order_id   bigint NOT NULL,
    unit       text NOT NULL,
    role       text NOT NULL,
    since      timestamptz NOT NULL,
    signed_at  timestamptz,
    section    bigint,
    community  text,
    worker     text,
    stand_in   text,
    task_due   timestamptz,
    left_at    timestamptz,
    PRIMARY KEY (order_id, unit)
) PARTITION BY RANGE (order_id);

CREATE INDEX participation_unit ON participation (unit, order_id DESC);

-- What is to be done now: one row per open order and unit that takes part; '-' is the hotline before dispatch.
CREATE TABLE desk (
    unit         text NOT NULL,
    order_id     bigint NOT NULL,
    role         text NOT NULL,
    stage        text NOT NULL,
    clock        text,
    started      timestamptz,
    next_due     timestamptz,
    unit_from    timestamptz,
    unit_due     timestamptz,
    answered     boolean NOT NULL,
    warned       smallint NOT NULL,
    warned_due   timestamptz,
    type         text NOT NULL,
    topic        text NOT NULL,
    urgency      text NOT NULL,
    district     text,
    street       text,
    community    text,
    compound     text,
    building     text,
    requester_id bigint NOT NULL,
    section      bigint,
    worker       text,
    stand_in     text,
    task_due     timestamptz,
    round        integer NOT NULL,
    repeat       integer NOT NULL,
    watched      boolean NOT NULL,
    PRIMARY KEY (unit, order_id)
);

CREATE INDEX desk_due ON desk (unit, next_due, order_id);
CREATE INDEX desk_order ON desk (order_id);
CREATE INDEX desk_requester ON desk (requester_id);
CREATE INDEX desk_place ON desk (street, topic);
CREATE INDEX desk_compound ON desk (compound) WHERE compound IS NOT NULL;
CREATE INDEX desk_next ON desk (next_due, order_id) WHERE role <> 'ASSIST';
CREATE INDEX desk_stage ON desk (stage, next_due, order_id) WHERE role <> 'ASSIST';

-- What people wrote while the order was worked on; words are sealed.
CREATE TABLE order_step (
    order_id bigint NOT NULL,
    id       bigint NOT NULL,
    kind     text NOT NULL,
    at       timestamptz NOT NULL,
    unit     text,
    actor    text NOT NULL,
    words    bytea NOT NULL,
    round    smallint,
    met      boolean,
    PRIMARY KEY (order_id, id)
) PARTITION BY RANGE (order_id);

CREATE TABLE order_photo (
    order_id   bigint NOT NULL,
    attachment bigint NOT NULL,
    moment     text NOT NULL,
    unit       text,
    actor      text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (order_id, attachment)
) PARTITION BY RANGE (order_id);

-- Sections within units, as the units name them.
CREATE TABLE section (
    id   bigint PRIMARY KEY,
    unit text NOT NULL,
    name text NOT NULL,
    UNIQUE (unit, name)
);

-- Filters a person keeps on the desk.
CREATE TABLE saved_filter (
    id      bigint PRIMARY KEY,
    account text NOT NULL,
    name    text NOT NULL,
    query   text NOT NULL,
    UNIQUE (account, name)
);

-- Imported orders lie at their own time, but their numbers are of the day of the import.
CREATE TABLE past_number (
    number   text PRIMARY KEY,
    order_id bigint NOT NULL
);

INSERT INTO partitioned VALUES ('work_order'), ('participation'), ('order_step'), ('order_photo');

GRANT SELECT, INSERT, UPDATE ON work_order, participation TO jiban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk, saved_filter TO jiban_app;
GRANT SELECT, INSERT ON order_step, order_photo, section, past_number TO jiban_app;
