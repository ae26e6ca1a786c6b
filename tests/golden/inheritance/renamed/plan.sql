-- 1. rename table app.elders
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.parents RENAME TO elders;

-- 2. rename column app.elders.full_name
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.elders RENAME COLUMN name TO full_name;

-- 3. rename column app.heirs.extra
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.heirs RENAME COLUMN more TO extra;

-- 4. rename check app.elders.has_name
ALTER TABLE app.elders RENAME CONSTRAINT named TO has_name;
