-- 1. alter table app.back
--   rewrites-table: changing logging rewrites the whole table under an exclusive lock
ALTER TABLE app.back SET LOGGED;

-- 2. alter table app.t
--   rewrites-table: changing logging rewrites the whole table under an exclusive lock
ALTER TABLE app.t SET UNLOGGED;

-- 3. alter table app.t
ALTER TABLE app.t RESET (autovacuum_enabled);

-- 4. alter table app.t
ALTER TABLE app.t SET (fillfactor=80, toast_tuple_target=4096);
