-- 1. replace foreign key app.t.t_one_fkey
ALTER TABLE app.t DROP CONSTRAINT t_one_fkey;

-- 2. drop primary key app.one.one_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.one DROP CONSTRAINT one_pkey;

-- 3. replace foreign key app.t.t_one_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT t_one_fkey FOREIGN KEY (one) REFERENCES app.one (id);
