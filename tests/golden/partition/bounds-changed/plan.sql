-- 1. replace partition app.events_1
--   breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.events DETACH PARTITION app.events_1;

-- 2. replace partition app.events_2
--   breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.events DETACH PARTITION app.events_2;

-- 3. replace partition app.events_1
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.events ATTACH PARTITION app.events_1 FOR VALUES from (0) to (50);

-- 4. replace partition app.events_2
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.events ATTACH PARTITION app.events_2 FOR VALUES from (50) to (200);
