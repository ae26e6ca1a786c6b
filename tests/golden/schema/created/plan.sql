-- 1. create schema Odd "Name".
CREATE SCHEMA "Odd ""Name"".";

-- 2. create schema app
CREATE SCHEMA app;

-- 3. create owner app(schema)
ALTER SCHEMA app OWNER TO app_owner;

-- 4. create grant app(schema).app_user
GRANT USAGE ON SCHEMA app TO app_user;

-- 5. create comment app(schema)
COMMENT ON SCHEMA app IS 'What the application owns.';
