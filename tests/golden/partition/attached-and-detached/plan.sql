-- 1. drop partition app.events_2024
--   breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.events DETACH PARTITION app.events_2024;

-- 2. alter column app.events_2024.id
ALTER TABLE app.events_2024 RENAME CONSTRAINT events_id_not_null TO events_2024_id_not_null;

-- 3. alter column app.events_2024.year
ALTER TABLE app.events_2024 RENAME CONSTRAINT events_year_not_null TO events_2024_year_not_null;

-- 4. alter column app.events_2025.id
ALTER TABLE app.events_2025 RENAME CONSTRAINT events_2025_id_not_null TO events_id_not_null;

-- 5. alter column app.events_2025.year
ALTER TABLE app.events_2025 RENAME CONSTRAINT events_2025_year_not_null TO events_year_not_null;

-- 6. create index app.events_2025_year_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_2025_year_idx ON app.events_2025 (year);

-- 7. create partition app.events_2025
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.events ATTACH PARTITION app.events_2025 FOR VALUES in (2025);
