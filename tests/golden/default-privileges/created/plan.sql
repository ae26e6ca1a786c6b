-- 1. create role app_owner
CREATE ROLE app_owner;

-- 2. create role auditor
CREATE ROLE auditor;

-- 3. create default privileges app_owner.functions
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    REVOKE ALL ON FUNCTIONS FROM PUBLIC;

-- 4. create default privileges app_owner.schemas
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT USAGE ON SCHEMAS TO app_user;

-- 5. create schema app
CREATE SCHEMA app;

-- 6. create default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT INSERT, SELECT ON TABLES TO app_user;

-- 7. create default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT SELECT ON TABLES TO auditor WITH GRANT OPTION;

-- 8. create default privileges app_owner.types
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT USAGE ON TYPES TO app_user;

-- 9. create default privileges app_owner.app.sequences
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app
    GRANT SELECT, UPDATE, USAGE ON SEQUENCES TO app_user;

-- 10. create default privileges app_owner.app.tables
--   loosens-access: whatever this role creates from now on is open to every role
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app
    GRANT SELECT ON TABLES TO PUBLIC;
