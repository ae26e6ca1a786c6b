-- 1. replace foreign key app.orders.orders_customer_fkey
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fkey;

-- 2. replace primary key app.customers.customers_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.customers DROP CONSTRAINT customers_pkey;

-- 3. replace primary key app.customers.customers_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id) INCLUDE (name);

-- 4. replace foreign key app.orders.orders_customer_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES app.customers (id) ON DELETE CASCADE;

-- 5. replace comment app.orders.orders_customer_fkey(foreign key)
COMMENT ON CONSTRAINT orders_customer_fkey ON app.orders IS 'Who pays.';
