-- 1. rename composite type app.spot
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.point RENAME TO spot;

-- 2. rename attribute app.spot.east
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.spot RENAME ATTRIBUTE x TO east;

-- 3. rename attribute app.spot.north
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER TYPE app.spot RENAME ATTRIBUTE y TO north;

-- 4. alter composite type app.spot
ALTER TYPE app.spot ADD ATTRIBUTE note text;
