-- 1. create schema sales
CREATE SCHEMA sales;

-- 2. rename table sales.client
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.customer RENAME TO client;

-- 3. rename table sales.client
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.client SET SCHEMA sales;

-- 4. rename primary key sales.client.client_pkey
ALTER TABLE sales.client RENAME CONSTRAINT customer_pkey TO client_pkey;

-- 5. alter column sales.client.id
ALTER TABLE sales.client RENAME CONSTRAINT customer_id_not_null TO client_id_not_null;

-- 6. alter function app.size()
CREATE OR REPLACE FUNCTION app.size()
    RETURNS bigint
    LANGUAGE plpgsql
AS $$ begin return (select count(*) from sales.client); end $$;
