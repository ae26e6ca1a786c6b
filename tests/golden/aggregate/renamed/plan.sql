-- 1. rename function app.plus(integer, integer)
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER FUNCTION app.add(integer, integer) RENAME TO plus;

-- 2. rename aggregate app.sum_of(integer)
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER AGGREGATE app.total(integer) RENAME TO sum_of;
