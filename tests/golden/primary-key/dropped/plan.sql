-- 1. drop primary key app.t.t_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT t_pkey;

-- 2. alter column app.t.id
ALTER TABLE app.t ALTER COLUMN id DROP NOT NULL;
