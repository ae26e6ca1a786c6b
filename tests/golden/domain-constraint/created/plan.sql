-- 1. create domain constraint app.email.has_at
--   scans-table: every row of every table with a column of the domain is checked
--   blocks-writes: the tables with a column of the domain take no writes until it has committed
--   may-fail-on-data: fails if a column of the domain holds a value that does not pass
ALTER DOMAIN app.email ADD CONSTRAINT has_at CHECK (value like '%@%');

-- 2. create domain constraint app.email.old
ALTER DOMAIN app.email ADD CONSTRAINT old CHECK (value <> '') NOT VALID;

-- 3. create comment app.email.has_at(domain constraint)
COMMENT ON CONSTRAINT has_at ON DOMAIN app.email IS 'No address without one.';
