-- 1. alter sequence app.numbers
ALTER SEQUENCE app.numbers OWNED BY app.invoices.number;

-- 2. alter owner app.invoices(table)
ALTER TABLE app.invoices OWNER TO golden_owner;

-- 3. create sequence app.new
CREATE SEQUENCE app.new;

-- 4. create sequence app.new
ALTER SEQUENCE app.new OWNER TO golden_owner;

-- 5. create sequence app.new
ALTER SEQUENCE app.new OWNED BY app.invoices.line;

-- 6. create sequence app.new
--   scans-table: every row is read for the value to go on from
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.invoices', 'line'), pg_catalog.max(line)) FROM app.invoices HAVING pg_catalog.max(line) BETWEEN 1 AND 9223372036854775807;
