-- 1. alter column app.t.a
ALTER TABLE app.t ALTER COLUMN a DROP IDENTITY;

-- 2. alter column app.t.a
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN a TYPE text;

-- 3. alter column app.t.a
ALTER TABLE app.t ALTER COLUMN a DROP NOT NULL;

-- 4. alter column app.t.b
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN b TYPE bigint USING b::bigint;

-- 5. alter column app.t.b
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.t ALTER COLUMN b SET NOT NULL;

-- 6. alter column app.t.b
ALTER TABLE app.t ALTER COLUMN b ADD GENERATED ALWAYS AS IDENTITY;

-- 7. alter column app.t.b
--   scans-table: every row is read for the value to go on from, under an exclusive lock
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.t', 'b'), pg_catalog.max(b)) FROM app.t HAVING pg_catalog.max(b) BETWEEN 1 AND 9223372036854775807;
