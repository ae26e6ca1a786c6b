-- 1. replace view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 2. drop column app.orders.gone
ALTER TABLE app.orders DROP COLUMN gone;

-- 3. replace default app.orders.state
ALTER FOREIGN TABLE app.orders ALTER COLUMN state DROP DEFAULT;

-- 4. replace check app.orders.positive
ALTER TABLE app.orders DROP CONSTRAINT positive;

-- 5. alter foreign table app.orders
ALTER FOREIGN TABLE app.orders OPTIONS (DROP updatable, SET table_name 'orders', ADD schema_name 'shop');

-- 6. alter column app.orders.id
ALTER TABLE app.orders ALTER COLUMN id TYPE bigint;

-- 7. alter column app.orders.id
ALTER TABLE app.orders ALTER COLUMN id SET NOT NULL;

-- 8. alter column app.orders.id
ALTER FOREIGN TABLE app.orders ALTER COLUMN id OPTIONS (SET column_name 'order_id', ADD api %(secret_1)s);

-- 9. alter column app.orders.state
ALTER TABLE app.orders ALTER COLUMN state TYPE text;

-- 10. alter column app.orders.state
ALTER TABLE app.orders ALTER COLUMN state DROP NOT NULL;

-- 11. alter column app.orders.state
ALTER FOREIGN TABLE app.orders ALTER COLUMN state OPTIONS (ADD column_name 'status');

-- 12. replace view app.v
CREATE VIEW app.v AS
select id, state from app.orders;

-- 13. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;

-- 14. create column app.orders.added
ALTER TABLE app.orders ADD COLUMN added date OPTIONS (column_name 'added_on');

-- 15. create column app.orders.keyed
ALTER TABLE app.orders ADD COLUMN keyed text;

-- 16. create column app.orders.keyed
ALTER FOREIGN TABLE app.orders ALTER COLUMN keyed OPTIONS (ADD api %(secret_1)s);

-- 17. replace default app.orders.state
ALTER FOREIGN TABLE app.orders ALTER COLUMN state SET DEFAULT 'new'::text;

-- 18. replace check app.orders.positive
ALTER TABLE app.orders ADD CONSTRAINT positive CHECK (id > 1);

-- 19. create check app.orders.added
ALTER TABLE app.orders ADD CONSTRAINT added CHECK (state <> '');
