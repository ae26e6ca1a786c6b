-- 1. alter table app.freed
ALTER TABLE app.freed RESET (toast.autovacuum_enabled);

-- 2. alter table app.kept
ALTER TABLE app.kept RESET (toast.autovacuum_vacuum_threshold);

-- 3. alter table app.kept
ALTER TABLE app.kept SET (toast.autovacuum_enabled=false);

-- 4. create table app.made
CREATE TABLE app.made (
    note text
) WITH (toast.autovacuum_vacuum_threshold=100);

-- 5. alter materialized view app.noted
ALTER MATERIALIZED VIEW app.noted SET (toast.autovacuum_enabled=false);
