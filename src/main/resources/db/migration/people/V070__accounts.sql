CREATE TABLE account (
    id            bigint PRIMARY KEY,
    username      text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    roles         text[] NOT NULL,
    unit          text,
    name          text NOT NULL,
    language      text,
    must_change   boolean NOT NULL,
    created_at    timestamptz NOT NULL,
    disabled_at   timestamptz
);

-- Sessions and tokens are kept as hashes: whoever reads this table cannot sign in with it.
CREATE TABLE account_session (
    id           bigint PRIMARY KEY,
    secret_hash  bytea NOT NULL UNIQUE,
    account_id   bigint NOT NULL REFERENCES account,
    started_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    address      text NOT NULL,
    agent        text NOT NULL
);
CREATE INDEX account_session_account ON account_session (account_id);
CREATE INDEX account_session_seen ON account_session (last_seen_at);

CREATE TABLE access_token (
    id          bigint PRIMARY KEY,
    secret_hash bytea NOT NULL UNIQUE,
    account_id  bigint NOT NULL REFERENCES account,
    name        text NOT NULL,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz,
    revoked_at  timestamptz
);
CREATE INDEX access_token_account ON access_token (account_id);

CREATE TABLE setup_token (
    secret_hash bytea PRIMARY KEY,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);

GRANT SELECT, INSERT, UPDATE ON account, access_token, setup_token TO jiban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_session TO jiban_app;
