-- 1. create function app.second(text[], oid)
CREATE FUNCTION app.second(text[], oid)
    RETURNS void
    LANGUAGE plpgsql
AS $$begin end$$;

-- 2. alter foreign data wrapper freed
ALTER FOREIGN DATA WRAPPER freed NO VALIDATOR;

-- 3. alter foreign data wrapper legacy
ALTER FOREIGN DATA WRAPPER legacy VALIDATOR app.second;

-- 4. alter foreign data wrapper legacy
ALTER FOREIGN DATA WRAPPER legacy OPTIONS (DROP port, SET debug 'false', SET api %(secret_1)s, SET method 'push', ADD host 'db.internal', ADD other 'it');
