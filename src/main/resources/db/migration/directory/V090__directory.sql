-- Filled from the city's pack by the owner; the application reads.
CREATE TABLE directory_version (
    version   integer PRIMARY KEY,
    digest    text NOT NULL,
    loaded_at timestamptz NOT NULL
);

CREATE TABLE district (
    code    text PRIMARY KEY,
    name    text NOT NULL,
    name_en text NOT NULL,
    lon     double precision,
    lat     double precision
);

CREATE TABLE street (
    code       text PRIMARY KEY,
    name       text NOT NULL,
    name_en    text NOT NULL,
    district   text NOT NULL,
    kind       text NOT NULL,
    peer_group text NOT NULL,
    ranked     boolean NOT NULL
);

CREATE TABLE community (
    code       text PRIMARY KEY,
    name       text NOT NULL,
    short_name text NOT NULL,
    street     text NOT NULL
);

CREATE TABLE unit (
    code       text PRIMARY KEY,
    kind       text NOT NULL,
    name       text NOT NULL,
    name_en    text NOT NULL,
    district   text,
    parent     text,
    services   text[] NOT NULL,
    serves     text[] NOT NULL,
    ranked     boolean NOT NULL,
    peer_group text NOT NULL,
    aliases    text[] NOT NULL
);

CREATE TABLE compound (
    code                 text NOT NULL,
    name                 text NOT NULL,
    community            text NOT NULL,
    lon                  double precision,
    lat                  double precision,
    built                integer,
    old_housing          boolean NOT NULL,
    households           integer NOT NULL,
    property_company     text,
    property_contract_to date,
    owners_committee     boolean NOT NULL,
    property_rights      text,
    suppliers            text[] NOT NULL,
    valid_from           date NOT NULL,
    valid_to             date,
    PRIMARY KEY (code, valid_from)
);

CREATE TABLE building (
    compound   text NOT NULL,
    number     text NOT NULL,
    entrances  integer NOT NULL,
    floors     integer NOT NULL,
    households integer NOT NULL,
    lift       boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    PRIMARY KEY (compound, number, valid_from)
);

CREATE TABLE landmark (
    name    text NOT NULL,
    aliases text[] NOT NULL,
    street  text NOT NULL,
    lon     double precision,
    lat     double precision,
    PRIMARY KEY (name, street)
);

CREATE TABLE roster_post (
    unit    text NOT NULL,
    shift   text NOT NULL,
    days    text NOT NULL,
    starts  time NOT NULL,
    ends    time NOT NULL,
    post    text NOT NULL,
    post_en text NOT NULL,
    PRIMARY KEY (unit, shift, days)
);

-- Who fills a post on a day; written by the units themselves.
CREATE TABLE roster_assignment (
    id      bigint PRIMARY KEY,
    unit    text NOT NULL,
    day     date NOT NULL,
    shift   text NOT NULL,
    account text NOT NULL,
    UNIQUE (unit, day, shift)
);

GRANT SELECT ON directory_version, district, street, community, unit, compound, building, landmark, roster_post
    TO jiban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON roster_assignment TO jiban_app;
