-- 1. replace foreign key app.t.t_one_fkey
ALTER TABLE app.t DROP CONSTRAINT t_one_fkey;

-- 2. alter column app.one.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.one ALTER COLUMN id TYPE bigint;

-- 3. alter column app.t.one
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.t ALTER COLUMN one TYPE bigint;

-- 4. replace foreign key app.t.t_one_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT t_one_fkey FOREIGN KEY (one) REFERENCES app.one (id);
