CREATE TABLE policy_version (
    version     integer PRIMARY KEY,
    active_from timestamptz NOT NULL,
    digest      text NOT NULL,
    content     text NOT NULL
);

GRANT SELECT, INSERT ON policy_version TO jiban_app;
