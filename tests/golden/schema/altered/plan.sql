-- 1. alter owner app(schema)
ALTER SCHEMA app OWNER TO other;

-- 2. drop grant app(schema).app_user
REVOKE ALL ON SCHEMA app FROM app_user;

-- 3. alter comment app(schema)
COMMENT ON SCHEMA app IS 'New words.';
