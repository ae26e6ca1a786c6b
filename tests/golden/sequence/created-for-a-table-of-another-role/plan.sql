-- 1. create sequence app.orders_id_seq
CREATE SEQUENCE app.orders_id_seq;

-- 2. create sequence app.orders_id_seq
ALTER SEQUENCE app.orders_id_seq OWNER TO golden_owner;

-- 3. create sequence app.orders_id_seq
ALTER SEQUENCE app.orders_id_seq OWNED BY app.orders.id;

-- 4. create sequence app.orders_id_seq
--   scans-table: every row is read for the value to go on from
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('app.orders', 'id'), pg_catalog.max(id)) FROM app.orders HAVING pg_catalog.max(id) BETWEEN 1 AND 9223372036854775807;

-- 5. create default app.orders.id
ALTER TABLE app.orders ALTER COLUMN id SET DEFAULT nextval('app.orders_id_seq');
