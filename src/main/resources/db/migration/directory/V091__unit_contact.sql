-- How a unit is reached at any hour; kept by people, so it stays when the pack is loaded again.
CREATE TABLE unit_contact (
    unit       text PRIMARY KEY,
    duty_phone text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON unit_contact TO jiban_app;
