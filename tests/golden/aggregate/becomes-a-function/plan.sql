-- 1. drop aggregate app.total(integer)
--   breaks-clients: statements and bodies of routines that call it fail
DROP AGGREGATE app.total(integer);

-- 2. create function app.total(integer)
CREATE FUNCTION app.total(int)
    RETURNS int
    LANGUAGE sql
AS $$select $1$$;
