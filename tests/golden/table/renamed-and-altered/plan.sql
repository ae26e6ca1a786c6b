-- 1. rename table app.client
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.customer RENAME TO client;

-- 2. rename column app.client.full_name
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.client RENAME COLUMN name TO full_name;

-- 3. rename primary key app.client.client_key
ALTER TABLE app.client RENAME CONSTRAINT customer_pkey TO client_key;

-- 4. drop column app.client.old
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.client DROP COLUMN old;

-- 5. alter table app.client
--   rewrites-table: changing logging rewrites the whole table under an exclusive lock
ALTER TABLE app.client SET UNLOGGED;

-- 6. create column app.client.added
ALTER TABLE app.client ADD COLUMN added date DEFAULT current_date;

-- 7. replace view app.names
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.names;

-- 8. alter column app.client.full_name
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.client ALTER COLUMN full_name TYPE character varying(40);

-- 9. alter column app.client.full_name
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.client ALTER COLUMN full_name SET NOT NULL;

-- 10. alter column app.client.id
--   rewrites-table: changing a type may rewrite the table under an exclusive lock
ALTER TABLE app.client ALTER COLUMN id TYPE bigint;

-- 11. alter column app.client.id
ALTER TABLE app.client RENAME CONSTRAINT customer_id_not_null TO client_id_not_null;

-- 12. create check app.client.client_name_check
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.client ADD CONSTRAINT client_name_check CHECK (full_name <> nick);

-- 13. replace view app.names
CREATE VIEW app.names AS
select id, full_name as name from app.client;

-- 14. replace owner app.names(view)
ALTER VIEW app.names OWNER TO postgres;
