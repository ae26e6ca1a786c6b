-- 1. alter function app.attributes(integer)
--   loosens-access: a leakproof function is given rows before policies hide them
CREATE OR REPLACE FUNCTION app.attributes(int)
    RETURNS setof int
    LANGUAGE sql
    STABLE STRICT LEAKPROOF PARALLEL RESTRICTED COST 2.5 ROWS 7
AS $$select $1$$;

-- 2. alter function app.body()
CREATE OR REPLACE FUNCTION app.body()
    RETURNS int
    LANGUAGE sql
    SET search_path TO app
    SET work_mem TO '8MB'
AS $$select 2$$;

-- 3. alter function app.definer()
--   loosens-access: whoever may call it now acts with the rights of its owner
CREATE OR REPLACE FUNCTION app.definer()
    RETURNS int
    LANGUAGE sql
    SECURITY DEFINER
    SET search_path TO ''
AS $$select 1$$;

-- 4. alter function app.given_a_default(integer)
CREATE OR REPLACE FUNCTION app.given_a_default(n int default 5)
    RETURNS int
    LANGUAGE sql
AS $$select n$$;

-- 5. alter function app.given_a_name(integer)
CREATE OR REPLACE FUNCTION app.given_a_name(n int)
    RETURNS int
    LANGUAGE sql
AS $$select $1$$;

-- 6. alter function app.language(integer)
CREATE OR REPLACE FUNCTION app.language(int)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
return $1 + 1;

-- 7. replace function app.no_default(integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.no_default(integer);

-- 8. replace function app.no_default(integer)
CREATE FUNCTION app.no_default(n int)
    RETURNS int
    LANGUAGE sql
AS $$select n$$;

-- 9. replace owner app.no_default(integer)(function)
ALTER FUNCTION app.no_default(integer) OWNER TO postgres;

-- 10. replace function app.polymorphic(anyelement)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.polymorphic(anyelement);

-- 11. replace function app.polymorphic(anyelement)
CREATE FUNCTION app.polymorphic(x anyelement default 'a'::text)
    RETURNS int
    LANGUAGE sql
AS $$select 1$$;

-- 12. replace owner app.polymorphic(anyelement)(function)
ALTER FUNCTION app.polymorphic(anyelement) OWNER TO postgres;

-- 13. replace function app.renamed(integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.renamed(integer);

-- 14. replace function app.renamed(integer)
CREATE FUNCTION app.renamed(amount int)
    RETURNS int
    LANGUAGE sql
AS $$select $1$$;

-- 15. alter grant app.renamed(integer)(function).public
REVOKE ALL ON FUNCTION app.renamed(integer) FROM PUBLIC;

-- 16. replace owner app.renamed(integer)(function)
ALTER FUNCTION app.renamed(integer) OWNER TO postgres;

-- 17. replace grant app.renamed(integer)(function).app_user
GRANT EXECUTE ON FUNCTION app.renamed(integer) TO app_user;

-- 18. replace comment app.renamed(integer)(function)
COMMENT ON FUNCTION app.renamed(integer) IS 'kept';

-- 19. alter function app.symbol(integer, integer)
CREATE OR REPLACE FUNCTION app.symbol(int, int)
    RETURNS int
    LANGUAGE internal
AS 'int4mi';

-- 20. replace function app.two_results()
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.two_results();

-- 21. replace function app.two_results()
CREATE FUNCTION app.two_results(out a int, out b int)
    RETURNS record
    LANGUAGE sql
AS $$select 1, 2$$;

-- 22. replace owner app.two_results()(function)
ALTER FUNCTION app.two_results() OWNER TO postgres;

-- 23. alter function app.unset()
CREATE OR REPLACE FUNCTION app.unset()
    RETURNS int
    LANGUAGE sql
AS $$select 1$$;
