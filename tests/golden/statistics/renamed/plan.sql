-- 1. rename table app.u
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME TO u;

-- 2. rename column app.u.x
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.u RENAME COLUMN a TO x;

-- 3. rename statistics app.u_distinct
ALTER STATISTICS app.two RENAME TO u_distinct;

-- 4. rename statistics meta.both
ALTER STATISTICS meta.one RENAME TO "both";

-- 5. alter statistics app.u_distinct
ALTER STATISTICS app.u_distinct SET STATISTICS 100;
