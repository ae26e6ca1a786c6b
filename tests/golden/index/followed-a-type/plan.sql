-- 1. replace index app.t_a
DROP INDEX app.t_a;

-- 2. replace index app.t_lower
DROP INDEX app.t_lower;

-- 3. alter column app.t.a
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;

-- 4. alter column app.t.b
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN b TYPE text;

-- 5. replace index app.t_a
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_a ON app.t ((a % 10));

-- 6. replace index app.t_lower
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_lower ON app.t (lower(b)) WHERE b <> '';
