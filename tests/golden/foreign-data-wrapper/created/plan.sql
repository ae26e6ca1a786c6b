-- 1. create function app.check_options(text[], oid)
CREATE FUNCTION app.check_options(text[], oid)
    RETURNS void
    LANGUAGE plpgsql
AS $$begin end$$;

-- 2. create foreign data wrapper bare
CREATE FOREIGN DATA WRAPPER bare OPTIONS (debug 'true');

-- 3. create comment bare(foreign data wrapper)
COMMENT ON FOREIGN DATA WRAPPER bare IS 'Nobody reads through it yet.';

-- 4. create foreign data wrapper files
CREATE FOREIGN DATA WRAPPER files VALIDATOR app.check_options OPTIONS (api %(secret_1)s, header '100%%');

-- 5. create owner files(foreign data wrapper)
ALTER FOREIGN DATA WRAPPER files OWNER TO files_owner;

-- 6. create grant files(foreign data wrapper).reader
GRANT USAGE ON FOREIGN DATA WRAPPER files TO reader;
