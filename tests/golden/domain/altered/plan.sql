-- 1. alter domain app.email
--   scans-table: every row of every table with a column of the domain is checked
--   blocks-writes: the tables with a column of the domain take no writes until it has committed
--   may-fail-on-data: fails if a column of the domain holds a null
ALTER DOMAIN app.email SET NOT NULL;

-- 2. alter domain app.email
ALTER DOMAIN app.email SET DEFAULT 'nobody@example.com';

-- 3. alter domain app.zip
ALTER DOMAIN app.zip DROP NOT NULL;

-- 4. alter domain app.zip
ALTER DOMAIN app.zip DROP DEFAULT;
