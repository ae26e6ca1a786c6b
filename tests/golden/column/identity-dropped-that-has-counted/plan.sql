-- 1. alter column app.orders.id
--   deletes-data: the counter is lost: numbers of rows that are gone may come again
ALTER TABLE app.orders ALTER COLUMN id DROP IDENTITY;

-- 2. alter column app.orders.line
ALTER TABLE app.orders ALTER COLUMN line DROP IDENTITY;
