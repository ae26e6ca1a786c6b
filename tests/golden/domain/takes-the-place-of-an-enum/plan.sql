-- 1. replace default app.orders.status
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;

-- 2. set aside enum app.status
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.status RENAME TO status__replaced;

-- 3. create domain app.status
CREATE DOMAIN app.status AS text
    CONSTRAINT known CHECK (value in ('new', 'done'));

-- 4. create comment app.status(domain)
COMMENT ON DOMAIN app.status IS 'Where an order stands.';

-- 5. alter column app.orders.status
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

-- 6. replace default app.orders.status
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'new';

-- 7. discard enum app.status
DROP TYPE app.status__replaced;
