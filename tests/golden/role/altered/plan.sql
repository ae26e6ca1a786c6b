-- 1. alter role former_admin
ALTER ROLE former_admin NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS;

-- 2. drop membership service.reader
REVOKE reader FROM service;

-- 3. alter role service
ALTER ROLE service LOGIN NOCREATEDB CREATEROLE CONNECTION LIMIT -1 VALID UNTIL 'infinity';

-- 4. alter role service
ALTER ROLE service RESET work_mem;

-- 5. alter role service
ALTER ROLE service SET statement_timeout TO '5s';

-- 6. create membership service.writer
--   loosens-access: a member has all rights of the role it joins
GRANT writer TO service;
