-- 1. create sequence app.orders_id_seq
CREATE SEQUENCE app.orders_id_seq;

-- 2. create column app.orders.id
ALTER TABLE app.orders ADD COLUMN id bigint DEFAULT nextval('app.orders_id_seq') NOT NULL;

-- 3. alter sequence app.orders_id_seq
ALTER SEQUENCE app.orders_id_seq OWNER TO postgres;

-- 4. alter sequence app.orders_id_seq
ALTER SEQUENCE app.orders_id_seq OWNED BY app.orders.id;

-- 5. create comment app.orders_id_seq(sequence)
COMMENT ON SEQUENCE app.orders_id_seq IS 'Order ids.';
