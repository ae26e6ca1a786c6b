-- 1. create sequence app.orders_id_seq
CREATE SEQUENCE app.orders_id_seq;

-- 2. create sequence app.orders_id_seq
ALTER SEQUENCE app.orders_id_seq OWNER TO golden_owner;

-- 3. create sequence app.orders_id_seq
ALTER SEQUENCE app.orders_id_seq OWNED BY app.orders.id;

-- 4. create default app.orders.id
ALTER TABLE app.orders ALTER COLUMN id SET DEFAULT nextval('app.orders_id_seq');
