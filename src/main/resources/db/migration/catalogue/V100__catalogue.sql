CREATE TABLE catalogue_version (
    version     integer PRIMARY KEY,
    active_from timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    pack_digest text
);

-- A topic holds from one version until the one that replaces it; older rows stay for the orders that remember them.
CREATE TABLE topic (
    code           text NOT NULL,
    from_version   integer NOT NULL,
    to_version     integer,
    level1         text NOT NULL,
    level1_en      text NOT NULL,
    level2         text NOT NULL,
    level2_en      text NOT NULL,
    level3         text NOT NULL,
    level3_en      text NOT NULL,
    type           text NOT NULL,
    urgency        text NOT NULL,
    lead           text NOT NULL,
    assists        text[] NOT NULL,
    dispatch_hours integer NOT NULL,
    photos         text NOT NULL,
    share          text NOT NULL,
    keywords       text[] NOT NULL,
    strong         text[] NOT NULL,
    examples       text[] NOT NULL,
    duty           text NOT NULL,
    pack_digest    text NOT NULL,
    PRIMARY KEY (code, from_version)
);

CREATE TABLE duty (
    version    integer NOT NULL,
    number     text NOT NULL,
    title      text NOT NULL,
    title_en   text NOT NULL,
    owner      text NOT NULL,
    level      text NOT NULL,
    grassroots boolean NOT NULL,
    note       text NOT NULL,
    PRIMARY KEY (version, number)
);

CREATE TABLE screening_ground (
    version      integer NOT NULL,
    position     integer NOT NULL,
    code         text NOT NULL,
    name         text NOT NULL,
    name_en      text NOT NULL,
    outcome      text NOT NULL,
    needs_person boolean NOT NULL,
    words        text[] NOT NULL,
    advice       text NOT NULL,
    advice_en    text NOT NULL,
    route        text NOT NULL,
    PRIMARY KEY (version, position)
);

CREATE TABLE danger_word (
    version   integer NOT NULL,
    position  integer NOT NULL,
    word      text NOT NULL,
    line      text NOT NULL,
    urgency   text NOT NULL,
    advice    text NOT NULL,
    advice_en text NOT NULL,
    PRIMARY KEY (version, position)
);

CREATE TABLE catalogue_change (
    id          bigint PRIMARY KEY,
    topic       text NOT NULL,
    base        integer NOT NULL,
    lead        text NOT NULL,
    assists     text[] NOT NULL,
    urgency     text NOT NULL,
    keywords    text[] NOT NULL,
    strong      text[] NOT NULL,
    reason      text NOT NULL,
    active_from timestamptz NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    state       text NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    version     integer
);

CREATE INDEX catalogue_change_state ON catalogue_change (state, id);
CREATE INDEX catalogue_change_topic ON catalogue_change (topic, id);

GRANT SELECT, INSERT ON catalogue_version, duty, screening_ground, danger_word TO jiban_app;
GRANT SELECT, INSERT, UPDATE ON topic, catalogue_change TO jiban_app;
