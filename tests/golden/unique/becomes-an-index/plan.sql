-- 1. drop unique app.t.t_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT t_key;

-- 2. create index app.t_key
--   blocks-writes: nobody writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
CREATE UNIQUE INDEX t_key ON app.t (id) WHERE not gone;
