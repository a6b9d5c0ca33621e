-- The simulated life of this city: one row, so that a life that was cut off is noticed and gone on with.
CREATE TABLE simulation_run (
    one         boolean PRIMARY KEY CHECK (one),
    seed        bigint NOT NULL,
    state       text NOT NULL,
    began_at    timestamptz NOT NULL,
    reached_at  timestamptz NOT NULL
);

-- Orders of simulated callers: only on these do simulated units act.
CREATE TABLE simulation_order (
    order_id bigint PRIMARY KEY
);

GRANT SELECT, INSERT, UPDATE ON simulation_run TO jiban_app;
GRANT SELECT, INSERT ON simulation_order TO jiban_app;
