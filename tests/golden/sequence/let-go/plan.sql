-- 1. drop default app.invoices.number
ALTER TABLE app.invoices ALTER COLUMN number DROP DEFAULT;

-- 2. alter sequence app.numbers
ALTER SEQUENCE app.numbers OWNED BY NONE;

-- 3. drop column app.invoices.number
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.invoices DROP COLUMN number;
