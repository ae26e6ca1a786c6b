-- 1. replace column app.t.c
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.t DROP COLUMN c;

-- 2. replace index app.t_b_idx
DROP INDEX app.t_b_idx;

-- 3. replace column app.t.b
ALTER TABLE app.t DROP COLUMN b;

-- 4. replace column app.t.b
--   rewrites-table: every row gets its value under an exclusive lock
ALTER TABLE app.t ADD COLUMN b integer GENERATED ALWAYS AS (a * 3) STORED;

-- 5. replace column app.t.c
--   rewrites-table: every row gets its value under an exclusive lock
ALTER TABLE app.t ADD COLUMN c integer GENERATED ALWAYS AS (a + 1) STORED;

-- 6. replace index app.t_b_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_b_idx ON app.t (b);
