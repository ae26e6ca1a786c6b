-- 1. rename table app.u
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME TO u;

-- 2. rename column app.u.b
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.u RENAME COLUMN a TO b;

-- 3. rename publication changes
--   breaks-clients: subscriptions that name it fail until they are told the new name
ALTER PUBLICATION p RENAME TO changes;

-- 4. rename primary key app.u.u_pkey
ALTER TABLE app.u RENAME CONSTRAINT t_pkey TO u_pkey;

-- 5. alter column app.u.id
ALTER TABLE app.u RENAME CONSTRAINT t_id_not_null TO u_id_not_null;
