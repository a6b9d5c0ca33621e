-- An answer may hold what is shown only once, such as a query code: it is kept sealed, and only the program opens it.
ALTER TABLE idempotency_key DROP COLUMN body, ADD COLUMN sealed_body bytea;
