CREATE TABLE requester (
    id           bigint PRIMARY KEY,
    masked_name  text,
    masked_phone text,
    name_hash    bytea,
    confidential boolean NOT NULL,
    safe_contact text NOT NULL,
    erased       boolean NOT NULL
);

CREATE TABLE requester_key (
    requester_id bigint PRIMARY KEY REFERENCES requester,
    content_key  bytea NOT NULL
);

-- The vault. Its id is the requester's; what it holds only the vault's role can read.
CREATE TABLE identity (
    id           bigint PRIMARY KEY,
    phone_hash   bytea UNIQUE,
    sealed_name  bytea,
    sealed_phone bytea,
    identity_key bytea NOT NULL
);

CREATE TABLE identity_name (
    id           bigint PRIMARY KEY,
    requester_id bigint NOT NULL REFERENCES identity ON DELETE CASCADE,
    sealed_name  bytea NOT NULL,
    name_key     bytea NOT NULL
);

CREATE INDEX identity_name_requester ON identity_name (requester_id, id);

-- Something only the right installation keys open, so that wrong ones are noticed before they are used.
CREATE TABLE vault_key (
    name  text PRIMARY KEY,
    probe bytea NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON requester TO jiban_app;
GRANT SELECT, INSERT, DELETE ON requester_key TO jiban_app;
GRANT INSERT ON identity, identity_name TO jiban_app;
GRANT SELECT (id, phone_hash) ON identity TO jiban_app;
GRANT SELECT, DELETE ON identity, identity_name TO jiban_vault;
GRANT SELECT, INSERT ON vault_key TO jiban_app;
