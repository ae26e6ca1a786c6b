-- 1. replace index app.counted_a
DROP INDEX app.counted_a;

-- 2. replace index app.counted_a
--   blocks-writes: nobody writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
CREATE UNIQUE INDEX counted_a ON app.counted (a);

-- 3. create index app.counted_times
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX counted_times ON app.counted (times desc);
