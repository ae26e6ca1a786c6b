-- 1. replace unique app.t.t_a_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT t_a_key;

-- 2. replace unique app.t.t_a_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.t ADD CONSTRAINT t_a_key UNIQUE NULLS NOT DISTINCT (a);
