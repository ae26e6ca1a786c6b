-- 1. create default privileges postgres.functions
ALTER DEFAULT PRIVILEGES FOR ROLE postgres
    REVOKE ALL ON FUNCTIONS FROM PUBLIC;

-- 2. create default privileges postgres.functions
ALTER DEFAULT PRIVILEGES FOR ROLE postgres
    GRANT EXECUTE ON FUNCTIONS TO reader;

-- 3. create default privileges postgres.schemas
ALTER DEFAULT PRIVILEGES FOR ROLE postgres
    GRANT USAGE ON SCHEMAS TO reader;

-- 4. create schema more
CREATE SCHEMA more;

-- 5. create default privileges postgres.tables
ALTER DEFAULT PRIVILEGES FOR ROLE postgres
    REVOKE ALL ON TABLES FROM postgres;

-- 6. create default privileges postgres.tables
ALTER DEFAULT PRIVILEGES FOR ROLE postgres
    GRANT SELECT ON TABLES TO postgres;

-- 7. create default privileges postgres.tables
ALTER DEFAULT PRIVILEGES FOR ROLE postgres
    GRANT SELECT ON TABLES TO reader;

-- 8. alter default privileges postgres.app.tables
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app
    REVOKE ALL ON TABLES FROM former;

-- 9. alter default privileges postgres.app.tables
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app
    GRANT INSERT ON TABLES TO writer;

-- 10. create default privileges postgres.app.types
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app
    GRANT USAGE ON TYPES TO reader;

-- 11. create default privileges postgres.more.sequences
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA more
    GRANT USAGE ON SEQUENCES TO reader;

-- 12. create enum app.mood
CREATE TYPE app.mood AS ENUM ('ok');

-- 13. create sequence more.s
CREATE SEQUENCE more.s;

-- 14. create table app.both
CREATE TABLE app."both" (
    id bigint
);

-- 15. alter grant app.both(table).reader
GRANT ALL ON TABLE app."both" TO reader;

-- 16. create owner app.both(table)
ALTER TABLE app."both" OWNER TO reader;

-- 17. alter grant app.both(table).writer
GRANT INSERT ON TABLE app."both" TO writer WITH GRANT OPTION;

-- 18. create table app.closed
CREATE TABLE app.closed (
    id bigint
);

-- 19. alter grant app.closed(table).postgres
GRANT ALL ON TABLE app.closed TO postgres;

-- 20. alter grant app.closed(table).reader
REVOKE ALL ON TABLE app.closed FROM reader;

-- 21. alter grant app.closed(table).writer
REVOKE ALL ON TABLE app.closed FROM writer;

-- 22. create table app.exact
CREATE TABLE app.exact (
    id bigint
);

-- 23. alter grant app.exact(table).postgres
GRANT INSERT ON TABLE app.exact TO postgres;

-- 24. alter grant app.exact(table).reader
GRANT UPDATE ON TABLE app.exact TO reader;

-- 25. alter grant app.exact(table).writer
REVOKE ALL ON TABLE app.exact FROM writer;

-- 26. create table app.handed_over
CREATE TABLE app.handed_over (
    id bigint
);

-- 27. create owner app.handed_over(table)
ALTER TABLE app.handed_over OWNER TO writer;

-- 28. create table app.plain
CREATE TABLE app.plain (
    id bigint
);

-- 29. create table more.elsewhere
CREATE TABLE more.elsewhere (
    id bigint
);

-- 30. create function app.f()
CREATE FUNCTION app.f()
    RETURNS integer
    LANGUAGE sql
AS $$select 1$$;

-- 31. create function app.g()
CREATE FUNCTION app.g()
    RETURNS integer
    LANGUAGE sql
AS $$select 1$$;

-- 32. alter grant app.g()(function).reader
REVOKE ALL ON FUNCTION app.g() FROM reader;

-- 33. create grant app.g()(function).public
--   loosens-access: PUBLIC is every role, also those that come later
GRANT EXECUTE ON FUNCTION app.g() TO PUBLIC;

-- 34. create grant app.g()(function).writer
GRANT EXECUTE ON FUNCTION app.g() TO writer;

-- 35. create view app.v
CREATE VIEW app.v AS
select id from app.plain;
