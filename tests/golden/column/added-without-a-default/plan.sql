-- 1. create column app.orders.customer
--   may-fail-on-data: fails if the table holds rows: there is no default that they could get
ALTER TABLE app.orders ADD COLUMN customer bigint NOT NULL;

-- 2. create column app.orders.number
--   rewrites-table: every row gets its value under an exclusive lock
ALTER TABLE app.orders ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY NOT NULL;

-- 3. create column app.orders.placed
ALTER TABLE app.orders ADD COLUMN placed date DEFAULT current_date NOT NULL;

-- 4. create column app.orders.remark
ALTER TABLE app.orders ADD COLUMN remark text;
