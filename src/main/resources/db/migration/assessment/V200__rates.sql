-- What assessment knows of an order, so that a later fact can be taken back out of the figures exactly.
CREATE TABLE assessed_order (
    order_id        bigint NOT NULL,
    contacted_by    text[] NOT NULL,
    overdue_by      text[] NOT NULL,
    hotline_delayed boolean NOT NULL,
    repeated        boolean NOT NULL,
    reopened        boolean NOT NULL,
    unreached       boolean NOT NULL,
    flagged         boolean NOT NULL,
    reached         boolean NOT NULL,
    denied          boolean NOT NULL,
    solved          text,
    satisfaction    text,
    decided_at      timestamptz,
    period          text,
    lead            text,
    street          text,
    district        text,
    topic           text,
    responded       boolean NOT NULL,
    overdue         boolean NOT NULL,
    PRIMARY KEY (order_id)
) PARTITION BY RANGE (order_id);

CREATE INDEX assessed_order_lead ON assessed_order (period, lead);
CREATE INDEX assessed_order_street ON assessed_order (period, street);
CREATE INDEX assessed_order_district ON assessed_order (period, district);
INSERT INTO partitioned VALUES ('assessed_order');

-- Integer counts only. What changes after publication stands apart, as a correction; the sum is what holds now.
CREATE TABLE rate_cell (
    level               text NOT NULL,
    code                text NOT NULL,
    period              text NOT NULL,
    correction          boolean NOT NULL,
    due                 integer NOT NULL,
    responded           integer NOT NULL,
    unresponded         integer NOT NULL,
    denied              integer NOT NULL,
    reached             integer NOT NULL,
    solved              integer NOT NULL,
    partly              integer NOT NULL,
    unsolved            integer NOT NULL,
    rated               integer NOT NULL,
    satisfied           integer NOT NULL,
    basically_satisfied integer NOT NULL,
    dissatisfied        integer NOT NULL,
    unreached           integer NOT NULL,
    overdue             integer NOT NULL,
    hotline_delayed     integer NOT NULL,
    repeated            integer NOT NULL,
    reopened            integer NOT NULL,
    PRIMARY KEY (period, level, code, correction)
);

-- Periods whose figures were made public; read once the counting consumer has come to that entry.
CREATE TABLE rate_publication (
    period         text PRIMARY KEY,
    published_at   timestamptz NOT NULL,
    policy_version integer NOT NULL,
    read           boolean NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON assessed_order, rate_cell TO jiban_app;
GRANT SELECT, INSERT, UPDATE ON rate_publication TO jiban_app;
