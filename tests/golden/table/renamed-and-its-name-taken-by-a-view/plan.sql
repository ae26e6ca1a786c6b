-- 1. rename table app.customer_data
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.customer RENAME TO customer_data;

-- 2. rename primary key app.customer_data.customer_data_pkey
ALTER TABLE app.customer_data RENAME CONSTRAINT customer_pkey TO customer_data_pkey;

-- 3. replace view app.names
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.names;

-- 4. alter column app.customer_data.id
ALTER TABLE app.customer_data RENAME CONSTRAINT customer_id_not_null TO customer_data_id_not_null;

-- 5. create view app.customer
CREATE VIEW app.customer AS
select id, name from app.customer_data where name is not null;

-- 6. replace view app.names
CREATE VIEW app.names AS
select id, name from app.customer;

-- 7. replace owner app.names(view)
ALTER VIEW app.names OWNER TO postgres;
