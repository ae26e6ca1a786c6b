-- 1. drop column app.invoices.number
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.invoices DROP COLUMN number;
