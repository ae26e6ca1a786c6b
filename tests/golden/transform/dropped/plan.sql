-- 1. alter function app.doubled(text)
CREATE OR REPLACE FUNCTION app.doubled(text)
    RETURNS text
    LANGUAGE sql
AS $$select $1$$;

-- 2. drop transform integer.sql
DROP TRANSFORM FOR integer LANGUAGE sql;

-- 3. drop function app.see(internal)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.see(internal);
