-- 1. replace aggregate app.total(integer)
DROP AGGREGATE app.total(integer);

-- 2. replace function app.add(integer, integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.add(integer, integer);

-- 3. replace function app.add(integer, integer)
CREATE FUNCTION app.add(a int, c int)
    RETURNS int
    LANGUAGE sql
AS $$select $1 + $2$$;

-- 4. replace owner app.add(integer, integer)(function)
ALTER FUNCTION app.add(integer, integer) OWNER TO postgres;

-- 5. replace aggregate app.total(integer)
CREATE AGGREGATE app.total(int) (
    SFUNC = app.add,
    STYPE = int,
    INITCOND = '0'
);

-- 6. alter grant app.total(integer)(aggregate).public
REVOKE ALL ON FUNCTION app.total(integer) FROM PUBLIC;

-- 7. replace owner app.total(integer)(aggregate)
ALTER AGGREGATE app.total(integer) OWNER TO postgres;

-- 8. replace grant app.total(integer)(aggregate).app_user
GRANT EXECUTE ON FUNCTION app.total(integer) TO app_user;

-- 9. replace comment app.total(integer)(aggregate)
COMMENT ON AGGREGATE app.total(integer) IS 'comes back';
