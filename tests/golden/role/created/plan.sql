-- 1. create role reader
CREATE ROLE reader;

-- 2. create comment reader(role)
COMMENT ON ROLE reader IS 'Reads.';

-- 3. create role service
CREATE ROLE service LOGIN CREATEDB NOINHERIT CONNECTION LIMIT 5 VALID UNTIL '2030-01-01 00:00:00+00';

-- 4. create role service
ALTER ROLE service SET search_path TO app, pg_temp;

-- 5. create role service
ALTER ROLE service SET statement_timeout TO '5s';

-- 6. create membership service.reader
--   loosens-access: a member has all rights of the role it joins
GRANT reader TO service;
