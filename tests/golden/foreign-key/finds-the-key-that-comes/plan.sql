-- 1. replace foreign key app.orders.orders_user_id_fkey
ALTER TABLE app.orders DROP CONSTRAINT orders_user_id_fkey;

-- 2. replace primary key app.users.users_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.users DROP CONSTRAINT users_pkey;

-- 3. drop unique app.users.users_token_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.users DROP CONSTRAINT users_token_key;

-- 4. replace primary key app.users.users_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.users ADD CONSTRAINT users_pkey PRIMARY KEY (token);

-- 5. create foreign key app.orders.orders_user_token_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.orders ADD CONSTRAINT orders_user_token_fkey FOREIGN KEY (user_token) REFERENCES app.users (token);

-- 6. create unique app.users.users_id_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.users ADD CONSTRAINT users_id_key UNIQUE (id);

-- 7. replace foreign key app.orders.orders_user_id_fkey
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users (id);
