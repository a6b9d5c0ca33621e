CREATE TABLE lease (
    name   text PRIMARY KEY,
    holder text NOT NULL,
    until  timestamptz NOT NULL
);

CREATE TABLE number_lease (
    day   date PRIMARY KEY,
    taken bigint NOT NULL
);

-- Tables that are range-partitioned by month on their id; each module adds its own.
CREATE TABLE partitioned (
    table_name text PRIMARY KEY
);

GRANT SELECT, INSERT, UPDATE, DELETE ON lease TO jiban_app;
GRANT SELECT, INSERT, UPDATE ON number_lease TO jiban_app;
GRANT SELECT ON partitioned TO jiban_app;
