-- 1. rename column app.t.b
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME COLUMN a TO b;

-- 2. rename view column app.v.b
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER VIEW app.v RENAME COLUMN a TO b;
