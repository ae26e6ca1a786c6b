-- 1. create grant app(schema).public
--   loosens-access: PUBLIC is every role, also those that come later
GRANT USAGE ON SCHEMA app TO PUBLIC;

-- 2. create grant app.everybodys()(function).public
--   loosens-access: PUBLIC is every role, also those that come later
GRANT EXECUTE ON FUNCTION app.everybodys() TO PUBLIC;

-- 3. create function app.mine()
CREATE FUNCTION app.mine()
    RETURNS integer
    LANGUAGE sql
AS $$select 1$$;

-- 4. alter grant app.mine()(function).public
REVOKE ALL ON FUNCTION app.mine() FROM PUBLIC;

-- 5. create function app.unmanaged()
CREATE FUNCTION app.unmanaged()
    RETURNS integer
    LANGUAGE sql
AS $$select 1$$;
