-- 1. drop aggregate app.count()
--   breaks-clients: statements and bodies of routines that call it fail
DROP AGGREGATE app.count(*);

-- 2. drop aggregate app.other(integer)
--   breaks-clients: statements and bodies of routines that call it fail
DROP AGGREGATE app.other(integer);

-- 3. drop function app.add(integer, integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.add(integer, integer);

-- 4. drop view app.totals
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.totals;

-- 5. drop aggregate app.total(integer)
--   breaks-clients: statements and bodies of routines that call it fail
DROP AGGREGATE app.total(integer);
