-- 1. create table app.events
CREATE TABLE app.events (
    id integer,
    at date
) PARTITION BY LIST (id);

-- 2. create table app.ones
CREATE TABLE app.ones (
    id integer NOT NULL,
    at date NOT NULL,
    CONSTRAINT ones_pkey PRIMARY KEY (id, at)
);

-- 3. create partition app.ones
ALTER TABLE app.events ATTACH PARTITION app.ones FOR VALUES in (1);

-- 4. create table app.orders
CREATE TABLE app.orders (
    id integer,
    at date
);

-- 5. create foreign key app.orders.orders_id_at_fkey
ALTER TABLE app.orders ADD CONSTRAINT orders_id_at_fkey FOREIGN KEY (id, at) REFERENCES app.ones (id, at);
