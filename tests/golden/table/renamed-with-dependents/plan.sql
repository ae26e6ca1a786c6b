-- 1. rename table app.client
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.customer RENAME TO client;

-- 2. rename primary key app.client.client_pkey
ALTER TABLE app.client RENAME CONSTRAINT customer_pkey TO client_pkey;

-- 3. rename index app.client_name_idx
ALTER INDEX app.customer_name_idx RENAME TO client_name_idx;

-- 4. rename foreign key app.client.client_parent_fkey
ALTER TABLE app.client RENAME CONSTRAINT customer_parent_fkey TO client_parent_fkey;

-- 5. alter column app.client.id
ALTER TABLE app.client RENAME CONSTRAINT customer_id_not_null TO client_id_not_null;

-- 6. alter column app.client.id
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SEQUENCE app.customer_id_seq RENAME TO client_id_seq;

-- 7. alter column app.client.name
ALTER TABLE app.client RENAME CONSTRAINT customer_name_not_null TO client_name_not_null;
