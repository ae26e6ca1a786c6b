-- 1. create foreign key app.old.old_customer
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.old ADD CONSTRAINT old_customer FOREIGN KEY (region, customer) REFERENCES app.customers (region, id);

-- 2. create table app.orders
CREATE TABLE app.orders (
    id integer NOT NULL,
    customer integer,
    region text,
    email text,
    follows integer,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);

-- 3. create foreign key app.orders.orders_customer
ALTER TABLE app.orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer, region) REFERENCES app.customers (id, region) MATCH FULL ON UPDATE CASCADE ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

-- 4. create foreign key app.orders.orders_email
ALTER TABLE app.orders ADD CONSTRAINT orders_email FOREIGN KEY (email) REFERENCES app.customers (email) ON DELETE SET NULL NOT VALID;

-- 5. create foreign key app.orders.orders_follows
ALTER TABLE app.orders ADD CONSTRAINT orders_follows FOREIGN KEY (follows) REFERENCES app.orders (id) ON DELETE SET DEFAULT DEFERRABLE;

-- 6. create comment app.orders.orders_customer(foreign key)
COMMENT ON CONSTRAINT orders_customer ON app.orders IS 'Who pays.';
