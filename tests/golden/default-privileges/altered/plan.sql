-- 1. alter default privileges app_owner.functions
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT ALL ON FUNCTIONS TO app_owner;

-- 2. alter default privileges app_owner.functions
--   loosens-access: whatever this role creates from now on is open to every role
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

-- 3. alter default privileges app_owner.functions
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT EXECUTE ON FUNCTIONS TO reader;

-- 4. alter default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    REVOKE ALL ON TABLES FROM app_owner;

-- 5. alter default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    REVOKE INSERT, UPDATE ON TABLES FROM reader;

-- 6. alter default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    REVOKE DELETE ON TABLES FROM writer;

-- 7. alter default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    REVOKE GRANT OPTION FOR INSERT, UPDATE ON TABLES FROM writer;

-- 8. alter default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT INSERT, SELECT ON TABLES TO app_owner;

-- 9. alter default privileges app_owner.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner
    GRANT SELECT ON TABLES TO reader;

-- 10. alter default privileges app_owner.app.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app
    REVOKE ALL ON TABLES FROM app_owner;

-- 11. alter default privileges app_owner.app.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app
    REVOKE ALL ON TABLES FROM reader;

-- 12. alter default privileges app_owner.app.tables
ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app
    GRANT DELETE ON TABLES TO writer;
