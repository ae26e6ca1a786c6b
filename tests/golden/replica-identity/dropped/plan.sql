-- 1. drop replica identity app.lost
--   breaks-clients: subscribers of logical replication get other columns of old rows, or none
ALTER TABLE app.lost REPLICA IDENTITY DEFAULT;

-- 2. drop replica identity app.t
--   breaks-clients: subscribers of logical replication get other columns of old rows, or none
ALTER TABLE app.t REPLICA IDENTITY DEFAULT;

-- 3. drop replica identity app.u
--   breaks-clients: subscribers of logical replication get other columns of old rows, or none
ALTER TABLE app.u REPLICA IDENTITY DEFAULT;

-- 4. drop index app.u_a
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
DROP INDEX app.u_a;
