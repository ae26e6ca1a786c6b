-- 1. create function app.second(text[], oid)
CREATE FUNCTION app.second(text[], oid)
    RETURNS void
    LANGUAGE plpgsql
AS $$begin end$$;

-- 2. alter foreign data wrapper w
ALTER FOREIGN DATA WRAPPER w VALIDATOR app.second;

-- 3. drop function app.first(text[], oid)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.first(text[], oid);
