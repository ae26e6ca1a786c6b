-- 1. replace default app.t.number
ALTER TABLE app.t ALTER COLUMN number DROP DEFAULT;

-- 2. alter column app.t.collated
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN collated TYPE text COLLATE pg_catalog."C";

-- 3. alter column app.t.longer
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN longer TYPE text;

-- 4. alter column app.t.number
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.t ALTER COLUMN number TYPE integer USING number::integer;

-- 5. alter column app.t.stamp
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN stamp TYPE timestamp with time zone;

-- 6. alter column app.t.wider
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN wider TYPE bigint;

-- 7. replace default app.t.number
ALTER TABLE app.t ALTER COLUMN number SET DEFAULT 0;
