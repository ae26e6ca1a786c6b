-- 1. alter default privileges postgres.functions
ALTER DEFAULT PRIVILEGES FOR ROLE postgres
    REVOKE ALL ON FUNCTIONS FROM PUBLIC;

-- 2. replace function app.f()
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.f();

-- 3. replace function app.f()
CREATE FUNCTION app.f()
    RETURNS bigint
    LANGUAGE sql
AS $$select 1::bigint$$;

-- 4. alter grant app.f()(function).reader
REVOKE ALL ON FUNCTION app.f() FROM reader;

-- 5. replace owner app.f()(function)
ALTER FUNCTION app.f() OWNER TO postgres;

-- 6. replace grant app.f()(function).public
GRANT EXECUTE ON FUNCTION app.f() TO PUBLIC;

-- 7. replace grant app.f()(function).writer
GRANT EXECUTE ON FUNCTION app.f() TO writer;

-- 8. replace function app.g()
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.g();

-- 9. replace function app.g()
CREATE FUNCTION app.g()
    RETURNS bigint
    LANGUAGE sql
AS $$select 1::bigint$$;

-- 10. alter grant app.g()(function).reader
REVOKE ALL ON FUNCTION app.g() FROM reader;

-- 11. replace owner app.g()(function)
ALTER FUNCTION app.g() OWNER TO postgres;

-- 12. replace grant app.g()(function).public
GRANT EXECUTE ON FUNCTION app.g() TO PUBLIC;
