-- 1. rename table app.parents
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.a RENAME TO parents;

-- 2. rename column app.b.parent
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.b RENAME COLUMN a TO parent;

-- 3. rename foreign key app.b.b_c_fkey
ALTER TABLE app.b RENAME CONSTRAINT two TO b_c_fkey;

-- 4. rename primary key app.parents.parents_pkey
ALTER TABLE app.parents RENAME CONSTRAINT a_pkey TO parents_pkey;

-- 5. rename foreign key app.b.b_parent_fkey
ALTER TABLE app.b RENAME CONSTRAINT one TO b_parent_fkey;

-- 6. alter column app.parents.id
ALTER TABLE app.parents RENAME CONSTRAINT a_id_not_null TO parents_id_not_null;

-- 7. alter foreign key app.b.b_c_fkey
ALTER TABLE app.b ALTER CONSTRAINT b_c_fkey DEFERRABLE INITIALLY DEFERRED;
