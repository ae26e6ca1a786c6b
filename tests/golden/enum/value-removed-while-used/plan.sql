-- 1. replace default app.orders.status
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;

-- 2. replace index app.orders_open_idx
DROP INDEX app.orders_open_idx;

-- 3. replace function app.is_open(app.status)
DROP FUNCTION app.is_open(app.status);

-- 4. replace view app.open_orders
DROP VIEW app.open_orders;

-- 5. set aside enum app.status
--   breaks-clients: the type gets another OID: clients that remember it must connect again
ALTER TYPE app.status RENAME TO status__replaced;

-- 6. create enum app.status
CREATE TYPE app.status AS ENUM ('new', 'done');

-- 7. create owner app.status(enum)
ALTER TYPE app.status OWNER TO postgres;

-- 8. create comment app.status(enum)
COMMENT ON TYPE app.status IS 'Where an order stands.';

-- 9. alter column app.orders.seen
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.orders ALTER COLUMN seen TYPE app.status[] USING seen::text::app.status[];

-- 10. alter column app.orders.status
--   rewrites-table: the type is replaced, which rewrites the table under an exclusive lock
--   may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

-- 11. replace default app.orders.status
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'new';

-- 12. replace index app.orders_open_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX orders_open_idx ON app.orders (id) WHERE status <> 'done';

-- 13. replace function app.is_open(app.status)
CREATE FUNCTION app.is_open(status app.status)
    RETURNS boolean
    LANGUAGE sql
AS $$select status <> 'done'$$;

-- 14. replace owner app.is_open(app.status)(function)
ALTER FUNCTION app.is_open(app.status) OWNER TO postgres;

-- 15. replace view app.open_orders
CREATE VIEW app.open_orders AS
select o.id, o.status from app.orders o where o.status <> 'done'::app.status;

-- 16. replace owner app.open_orders(view)
ALTER VIEW app.open_orders OWNER TO postgres;

-- 17. discard enum app.status
DROP TYPE app.status__replaced;
