-- 1. rename table app.bookings
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.t RENAME TO bookings;

-- 2. rename column app.bookings.at
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TABLE app.bookings RENAME COLUMN during TO at;

-- 3. rename exclude app.bookings.bookings_at_excl
ALTER TABLE app.bookings RENAME CONSTRAINT one TO bookings_at_excl;
