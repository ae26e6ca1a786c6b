-- transaction 1: a new enum value can be used only after it is committed

-- 1. alter enum app.status
ALTER TYPE app.status ADD VALUE 'waiting' AFTER 'new';

-- transaction 2

-- 2. replace check app.orders.known
ALTER TABLE app.orders DROP CONSTRAINT known;

-- 3. alter default app.orders.status
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'waiting';

-- 4. replace check app.orders.known
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.orders ADD CONSTRAINT known CHECK (status in ('new', 'waiting', 'done'));
