-- A key is written in the transaction of its act; the answer of the first call is the answer of every later one.
CREATE TABLE idempotency_key (
    actor        text NOT NULL,
    key          text NOT NULL,
    request_hash bytea NOT NULL,
    created_at   timestamptz NOT NULL,
    status       smallint,
    content_type text,
    location     text,
    body         bytea,
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);

-- How often something was tried in the running window, e.g. a password for one name from one address.
CREATE TABLE throttle (
    key          bytea PRIMARY KEY,
    tries        integer NOT NULL,
    window_start timestamptz NOT NULL
);
CREATE INDEX throttle_window ON throttle (window_start);

GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key, throttle TO jiban_app;
