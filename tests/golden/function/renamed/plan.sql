-- 1. rename function app.g(integer)
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER FUNCTION old.g(integer) SET SCHEMA app;

-- 2. rename function app.on_insert()
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER FUNCTION app.trigger_f() RENAME TO on_insert;

-- 3. rename function app.plus(integer, integer)
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER FUNCTION app.add(integer, integer) RENAME TO plus;

-- 4. alter function app.plus(integer, integer)
CREATE OR REPLACE FUNCTION app.plus(a integer, b integer)
    RETURNS integer
    LANGUAGE sql
    IMMUTABLE
AS $$select b + a$$;
