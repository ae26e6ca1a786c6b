-- 1. create table app.ones
CREATE TABLE app.ones (
    id integer
);

-- 2. create partition app.ones
--   scans-table: every row of the partition is checked against its bounds
--   may-fail-on-data: fails if a row is outside the bounds, or in the default partition
ALTER TABLE app.events ATTACH PARTITION app.ones FOR VALUES in (1);
