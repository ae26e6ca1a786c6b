-- 1. create table app.orders
CREATE TABLE app.orders (
    id bigint NOT NULL,
    note text
);

-- 2. create sequence app.orders_id_seq
CREATE SEQUENCE app.orders_id_seq OWNED BY app.orders.id;

-- 3. create default app.orders.id
ALTER TABLE app.orders ALTER COLUMN id SET DEFAULT nextval('app.orders_id_seq');

-- 4. create comment app.orders_id_seq(sequence)
COMMENT ON SEQUENCE app.orders_id_seq IS 'Order ids.';
