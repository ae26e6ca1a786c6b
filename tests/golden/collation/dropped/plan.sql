-- 1. alter column app.t.name
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN name TYPE text;

-- 2. drop collation app.plain
DROP COLLATION app.plain;
