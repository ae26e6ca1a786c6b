-- 1. replace operator app.===(integer, integer)
DROP OPERATOR app.=== (integer, integer);

-- 2. replace function app.same(integer, integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.same(integer, integer);

-- 3. replace function app.same(integer, integer)
CREATE FUNCTION app.same(a int, c int)
    RETURNS boolean
    LANGUAGE sql
AS $$select $1 = $2$$;

-- 4. replace owner app.same(integer, integer)(function)
ALTER FUNCTION app.same(integer, integer) OWNER TO postgres;

-- 5. replace operator app.===(integer, integer)
CREATE OPERATOR app.=== (
    FUNCTION = app.same,
    LEFTARG = integer,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(app.===),
    NEGATOR = OPERATOR(app.<<>>)
);

-- 6. replace owner app.===(integer, integer)(operator)
ALTER OPERATOR app.=== (integer, integer) OWNER TO postgres;

-- 7. replace comment app.===(integer, integer)(operator)
COMMENT ON OPERATOR app.=== (integer, integer) IS 'comes back';
