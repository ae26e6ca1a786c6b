-- 1. replace domain constraint app.age.adult
ALTER DOMAIN app.age DROP CONSTRAINT adult;

-- 2. alter domain constraint app.age.real
--   scans-table: every row of every table with a column of the domain is checked
--   blocks-writes: the tables with a column of the domain take no writes until it has committed
--   may-fail-on-data: fails if a column of the domain holds a value that does not pass
ALTER DOMAIN app.age VALIDATE CONSTRAINT "real";

-- 3. replace domain constraint app.age.adult
--   scans-table: every row of every table with a column of the domain is checked
--   blocks-writes: the tables with a column of the domain take no writes until it has committed
--   may-fail-on-data: fails if a column of the domain holds a value that does not pass
ALTER DOMAIN app.age ADD CONSTRAINT adult CHECK (value >= 18);
