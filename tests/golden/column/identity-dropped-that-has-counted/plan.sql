-- 1. alter column app.orders.id
--   deletes-data: the counter is lost: a sequence made for the column starts over
ALTER TABLE app.orders ALTER COLUMN id DROP IDENTITY;

-- 2. alter column app.orders.line
ALTER TABLE app.orders ALTER COLUMN line DROP IDENTITY;
