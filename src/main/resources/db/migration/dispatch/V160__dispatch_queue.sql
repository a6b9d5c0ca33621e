-- Orders that wait for a dispatcher, with the codes of why.
CREATE TABLE dispatch_queue (
    order_id      bigint PRIMARY KEY,
    order_number  text NOT NULL,
    urgency       text NOT NULL,
    reasons       text[] NOT NULL,
    entered_at    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    not_by        text,
    claimed_by    text,
    claimed_until timestamptz
);
CREATE INDEX dispatch_queue_due ON dispatch_queue (urgency, due_at, order_id);

-- Orders a district received because no unit could be named, until it has sent them on or keeps them.
CREATE TABLE district_duty (
    order_id     bigint PRIMARY KEY,
    order_number text NOT NULL,
    district     text NOT NULL,
    received_at  timestamptz NOT NULL,
    due_at       timestamptz NOT NULL
);
CREATE INDEX district_duty_district ON district_duty (district, due_at, order_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON dispatch_queue, district_duty TO jiban_app;
