-- 1. alter role former_admin
ALTER ROLE former_admin NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS;

-- 2. alter role service
ALTER ROLE service LOGIN NOCREATEDB CREATEROLE CONNECTION LIMIT -1 VALID UNTIL 'infinity';

-- 3. alter role service
REVOKE reader FROM service;

-- 4. alter role service
--   loosens-access: a member has all rights of the role it joins
GRANT writer TO service;

-- 5. alter role service
ALTER ROLE service RESET work_mem;

-- 6. alter role service
ALTER ROLE service SET statement_timeout TO '5s';
