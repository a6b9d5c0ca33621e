-- A first password that nobody replaces stops working after a while.
ALTER TABLE account ADD COLUMN password_set_at timestamptz;
UPDATE account SET password_set_at = created_at;
ALTER TABLE account ALTER COLUMN password_set_at SET NOT NULL;
