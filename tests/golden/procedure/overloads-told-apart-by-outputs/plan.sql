-- 1. drop grant app.keep(integer, integer)(procedure).public
REVOKE ALL ON PROCEDURE app.keep(IN integer, IN integer) FROM PUBLIC;

-- 2. create grant app.keep(integer, integer)(procedure).app_user
GRANT EXECUTE ON PROCEDURE app.keep(IN integer, IN integer) TO app_user;

-- 3. create comment app.keep(integer, integer)(procedure)
COMMENT ON PROCEDURE app.keep(IN integer, IN integer) IS 'Takes two.';

-- 4. create procedure app.put(character varying)
CREATE PROCEDURE app.put(varchar, out a varchar)
    LANGUAGE sql
AS $$select 1$$;

-- 5. create comment app.put(character varying)(procedure)
COMMENT ON PROCEDURE app.put(IN character varying) IS 'Takes one.';

-- 6. create procedure app.put(character varying, character varying)
CREATE PROCEDURE app.put(varchar, varchar)
    LANGUAGE sql
AS $$select 1$$;

-- 7. create owner app.put(character varying, character varying)(procedure)
ALTER PROCEDURE app.put(IN character varying, IN character varying) OWNER TO app_user;

-- 8. create comment app.put(character varying, character varying)(procedure)
COMMENT ON PROCEDURE app.put(IN character varying, IN character varying) IS 'Takes two.';

-- 9. alter procedure app.take(integer, integer)
CREATE OR REPLACE PROCEDURE app.take(out a integer, b integer, c integer)
    LANGUAGE sql
AS $$select 2$$;

-- 10. drop procedure app.take(integer, integer, integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP PROCEDURE app.take(IN integer, IN integer, IN integer);
