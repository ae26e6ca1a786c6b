-- 1. drop schema public
DROP SCHEMA public;

-- 2. drop default privileges app_owner.functions
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT ALL ON FUNCTIONS TO app_owner;

-- 3. drop default privileges app_owner.functions
--   loosens-access: whatever this role creates from now on is open to every role
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

-- 4. drop default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    REVOKE ALL ON TABLES FROM reader;

-- 5. drop default privileges app_owner.types
--   loosens-access: whatever this role creates from now on is open to every role
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT USAGE ON TYPES TO PUBLIC;

-- 6. drop default privileges app_owner.app.sequences
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app
    REVOKE ALL ON SEQUENCES FROM reader;

-- 7. drop default privileges postgres.app.tables
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app
    REVOKE ALL ON TABLES FROM reader;

-- 8. create table app.t
CREATE TABLE app.t (
    id bigint
);
