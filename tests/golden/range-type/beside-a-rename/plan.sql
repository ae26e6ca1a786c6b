-- 1. rename schema other
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER SCHEMA older RENAME TO other;

-- 2. rename table app.stay
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.visit RENAME TO stay;

-- 3. rename column app.stay.nights
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.stay RENAME COLUMN days TO nights;
