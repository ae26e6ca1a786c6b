-- 1. drop function app.refresh(integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.refresh(integer);

-- 2. create procedure app.refresh(integer)
CREATE PROCEDURE app.refresh(int)
    LANGUAGE sql
AS $$select 1$$;
