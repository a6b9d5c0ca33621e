-- When the last mark of the unit's clock was passed: the day's digest on the desk shows them.
ALTER TABLE desk ADD COLUMN warned_at timestamptz;

CREATE INDEX desk_watched ON desk (next_due, order_id) WHERE watched AND role <> 'ASSIST';
