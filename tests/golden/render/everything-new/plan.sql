-- Made by reconcile. Run it with: psql -X -f THIS_FILE
-- 18 steps in 1 transaction

\set ON_ERROR_STOP on
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET default_table_access_method = heap;
SET default_tablespace = '';
SET transform_null_equals = off;
SET array_nulls = on;
SET xmloption = content;

-- Transaction 1 of 1
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL search_path = '';
SET LOCAL check_function_bodies = off;

-- 1. create role app_support
CREATE ROLE app_support CONNECTION LIMIT 10;

-- 2. create role app_user
CREATE ROLE app_user;

-- 3. create membership app_support.app_user
--    loosens-access: a member has all rights of the role it joins
GRANT app_user TO app_support;

-- 4. create schema app
CREATE SCHEMA app;

-- 5. create grant app_user on schema app
GRANT USAGE ON SCHEMA app TO app_user;

-- 6. create enum app.engine
CREATE TYPE app.engine AS ENUM ('postgresql', 'mysql', 'mongodb', 'redis');

-- 7. alter grant public on enum app.engine
REVOKE ALL ON TYPE app.engine FROM PUBLIC;

-- 8. create table app.databases
CREATE TABLE app.databases (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    engine app.engine NOT NULL,
    connection_string_encrypted bytea
);

-- 9. create policy app.databases.open
CREATE POLICY open ON app.databases
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true)
    WITH CHECK (true);

-- 10. create owner on table app.databases
ALTER TABLE app.databases OWNER TO app_support;

-- 11. create grant app_user on table app.databases
GRANT INSERT, SELECT ON TABLE app.databases TO app_user;

-- 12. create comment on table app.databases
COMMENT ON TABLE app.databases IS 'Registry of the databases that projects connect to, and of how they are.';

-- 13. create comment on column app.databases.id
COMMENT ON COLUMN app.databases.id IS 'Given out once and never again.';

-- 14. create table app.projects
CREATE TABLE app.projects (
    id uuid,
    organization_id uuid
);

-- 15. create policy app.databases.own_org
CREATE POLICY own_org ON app.databases
    AS RESTRICTIVE FOR SELECT TO app_user
    USING ((project_id IN ( SELECT p.id
   FROM app.projects p
  WHERE (p.organization_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid))));

-- 16. alter row security app.databases
--    tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app.databases ENABLE ROW LEVEL SECURITY;

-- 17. create function app.touch()
CREATE FUNCTION app.touch()
    RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
AS $$
begin
  -- Rows of before the migration have no time of change.
  if new.updated_at is null then
    new.updated_at := now();
  end if;
  return new;
end
$$;

-- 18. alter grant public on function app.touch()
REVOKE ALL ON FUNCTION app.touch() FROM PUBLIC;

COMMIT;
