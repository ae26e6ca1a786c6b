-- 1. drop unique app.t.t_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT t_key;

-- 2. alter column app.t.id
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.t ALTER COLUMN id SET NOT NULL;

-- 3. create primary key app.t.t_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.t ADD CONSTRAINT t_key PRIMARY KEY (id);
