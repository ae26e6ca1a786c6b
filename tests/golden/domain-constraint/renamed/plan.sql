-- 1. rename domain constraint app.d.below_ten
ALTER DOMAIN app.d RENAME CONSTRAINT b TO below_ten;

-- 2. rename domain constraint app.d.positive
ALTER DOMAIN app.d RENAME CONSTRAINT a TO positive;

-- 3. replace domain constraint app.d.below_ten
ALTER DOMAIN app.d DROP CONSTRAINT below_ten;

-- 4. replace domain constraint app.d.below_ten
--   scans-table: every row of every table with a column of the domain is checked
--   blocks-writes: the tables with a column of the domain take no writes until it has committed
--   may-fail-on-data: fails if a column of the domain holds a value that does not pass
ALTER DOMAIN app.d ADD CONSTRAINT below_ten CHECK (value < 10);
