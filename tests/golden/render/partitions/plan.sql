-- Made by reconcile. Run it with: psql -X -f THIS_FILE
-- 10 steps in 1 transaction

\set ON_ERROR_STOP on
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET default_table_access_method = heap;
SET default_tablespace = '';
SET transform_null_equals = off;
SET array_nulls = on;
SET xmloption = content;

-- Transaction 1 of 1
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL search_path = '';
SET LOCAL check_function_bodies = off;

-- 1. replace default app.events_2025.id
ALTER TABLE app.events_2025 ALTER COLUMN id DROP DEFAULT;

-- 2. replace partition app.events_2026
--    breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.events DETACH PARTITION app.events_2026;

-- 3. drop column app.events.gone
--    deletes-data: dropping a column deletes its values for good
ALTER TABLE app.events DROP COLUMN gone;

-- 4. alter column app.events.id
--    rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.events ALTER COLUMN id TYPE bigint;

-- 5. create column app.events.kind
ALTER TABLE app.events ADD COLUMN kind text;

-- 6. replace default app.events_2025.id
ALTER TABLE app.events_2025 ALTER COLUMN id SET DEFAULT 0;

-- 7. drop column app.events_2026.gone
--    deletes-data: dropping a column deletes its values for good
ALTER TABLE app.events_2026 DROP COLUMN gone;

-- 8. alter column app.events_2026.id
--    rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.events_2026 ALTER COLUMN id TYPE bigint;

-- 9. create column app.events_2026.kind
ALTER TABLE app.events_2026 ADD COLUMN kind text;

-- 10. replace partition app.events_2026
--    scans-table: every row of the partition is checked against its bounds
--    may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.events ATTACH PARTITION app.events_2026 FOR VALUES FROM ('2026-01-01') TO ('2026-07-01');

COMMIT;
