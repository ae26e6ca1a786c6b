-- 1. alter procedure app.body(integer)
CREATE OR REPLACE PROCEDURE app.body(int)
    LANGUAGE plpgsql
    SET search_path TO app
AS $$begin commit; end$$;

-- 2. alter procedure app.definer()
--   loosens-access: whoever may call it now acts with the rights of its owner
CREATE OR REPLACE PROCEDURE app.definer()
    LANGUAGE sql
    SECURITY DEFINER
    SET search_path TO ''
    SET work_mem TO '8MB'
AS $$select 1$$;

-- 3. alter procedure app.given_a_default(integer)
CREATE OR REPLACE PROCEDURE app.given_a_default(n int default 5)
    LANGUAGE sql
AS $$select n$$;

-- 4. replace procedure app.given_a_result(integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP PROCEDURE app.given_a_result(IN integer);

-- 5. replace procedure app.given_a_result(integer)
CREATE PROCEDURE app.given_a_result(n int, out m int)
    LANGUAGE plpgsql
AS $$begin m := n; end$$;

-- 6. alter grant app.given_a_result(integer)(procedure).public
REVOKE ALL ON PROCEDURE app.given_a_result(IN integer) FROM PUBLIC;

-- 7. replace owner app.given_a_result(integer)(procedure)
ALTER PROCEDURE app.given_a_result(IN integer) OWNER TO postgres;

-- 8. replace grant app.given_a_result(integer)(procedure).app_user
GRANT EXECUTE ON PROCEDURE app.given_a_result(IN integer) TO app_user;

-- 9. replace comment app.given_a_result(integer)(procedure)
COMMENT ON PROCEDURE app.given_a_result(IN integer) IS 'kept';

-- 10. alter procedure app.language()
CREATE OR REPLACE PROCEDURE app.language()
    LANGUAGE sql
AS $$select 1$$;

-- 11. alter procedure app.sql_body()
CREATE OR REPLACE PROCEDURE app.sql_body()
    LANGUAGE sql
begin atomic select 2; end;
