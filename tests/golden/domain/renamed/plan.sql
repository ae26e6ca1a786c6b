-- 1. create schema types
CREATE SCHEMA types;

-- 2. rename domain types.above_zero
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER DOMAIN app.positive RENAME TO above_zero;

-- 3. rename domain types.above_zero
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER DOMAIN app.above_zero SET SCHEMA types;

-- 4. rename domain constraint types.above_zero.above_zero_check
ALTER DOMAIN types.above_zero RENAME CONSTRAINT positive_check TO above_zero_check;

-- 5. alter domain types.above_zero
ALTER DOMAIN types.above_zero SET DEFAULT 2;
