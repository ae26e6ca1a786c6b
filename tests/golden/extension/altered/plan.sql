-- 1. alter extension citext
COMMENT ON EXTENSION citext IS NULL;

-- 2. alter extension pg_trgm
ALTER EXTENSION pg_trgm UPDATE TO '1.6';

-- 3. alter extension pgcrypto
--   breaks-clients: statements that find its functions by their old schema fail from now on
ALTER EXTENSION pgcrypto SET SCHEMA tools;

-- 4. alter extension pgcrypto
COMMENT ON EXTENSION pgcrypto IS 'For tokens.';

-- 5. alter default app.people.token
ALTER TABLE app.people ALTER COLUMN token SET DEFAULT tools.gen_random_bytes(16);
