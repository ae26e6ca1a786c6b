-- 1. replace view app.v
DROP VIEW app.v;

-- 2. replace operator app.===(integer, integer)
--   breaks-clients: statements and bodies of routines that use it fail
DROP OPERATOR app.=== (integer, integer);

-- 3. replace operator app.===(integer, integer)
CREATE OPERATOR app.=== (
    FUNCTION = int4ne,
    LEFTARG = integer,
    RIGHTARG = integer
);

-- 4. replace owner app.===(integer, integer)(operator)
ALTER OPERATOR app.=== (integer, integer) OWNER TO postgres;

-- 5. replace view app.v
CREATE VIEW app.v AS
select 1 operator(app.===) 1 as same;

-- 6. replace owner app.v(view)
ALTER VIEW app.v OWNER TO postgres;
