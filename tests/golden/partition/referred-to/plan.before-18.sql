-- 1. replace foreign key app.events.events_day_fkey
ALTER TABLE app.events DROP CONSTRAINT events_day_fkey;

-- 2. replace partition app.days_2024
--   breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.days DETACH PARTITION app.days_2024;

-- 3. drop table app.days_2026
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.days_2026;

-- 4. alter column app.days.name
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.days ALTER COLUMN name SET NOT NULL;

-- 5. alter column app.days_2024.name
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.days_2024 ALTER COLUMN name SET NOT NULL;

-- 6. replace partition app.days_2024
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.days ATTACH PARTITION app.days_2024 FOR VALUES from ('2024-01-01') to ('2025-07-01');

-- 7. replace foreign key app.events.events_day_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.events ADD CONSTRAINT events_day_fkey FOREIGN KEY (day) REFERENCES app.days (day);
