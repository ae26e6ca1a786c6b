-- 1. drop default app.old_invoices.number
ALTER TABLE app.old_invoices ALTER COLUMN number DROP DEFAULT;

-- 2. alter sequence app.numbers
ALTER SEQUENCE app.numbers OWNED BY app.invoices.number;

-- 3. create default app.invoices.number
ALTER TABLE app.invoices ALTER COLUMN number SET DEFAULT nextval('app.numbers');

-- 4. drop table app.old_invoices
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.old_invoices;
