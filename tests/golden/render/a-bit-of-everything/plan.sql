-- Made by reconcile. Run it with: psql -X -f THIS_FILE
-- 20 steps in 1 transaction

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

-- 1. drop column app.projects.legacy
--    deletes-data: dropping a column deletes its values for good
ALTER TABLE app.projects DROP COLUMN legacy;

-- 2. replace default app.projects.slug
ALTER TABLE app.projects ALTER COLUMN slug DROP DEFAULT;

-- 3. replace policy app.projects.writers
--    tightens-access: roles may no longer see or write rows that they could before
DROP POLICY writers ON app.projects;

-- 4. drop grant app_admin on table app.projects
REVOKE ALL ON TABLE app.projects FROM app_admin;

-- 5. alter policy app.projects.members
--    tightens-access: roles may no longer see or write rows that they could before
ALTER POLICY members ON app.projects
    TO app_admin, app_user;

-- 6. alter policy app.projects.members
--    loosens-access: roles may see or write rows that they could not before
ALTER POLICY members ON app.projects
    USING ((organization_id = (NULLIF(current_setting('app.current_org_id'::text, true), ''::text))::uuid));

-- 7. alter grant app_user on table app.projects
REVOKE DELETE ON TABLE app.projects FROM app_user;

-- 8. alter grant app_user on table app.projects
GRANT UPDATE ON TABLE app.projects TO app_user;

-- 9. alter comment on table app.projects
COMMENT ON TABLE app.projects IS 'What people make in the application, by address';

-- 10. create column app.projects.owner_id
ALTER TABLE app.projects ADD COLUMN owner_id uuid;

-- 11. replace policy app.projects.writers
--    tightens-access: roles may no longer see or write rows that they could before
CREATE POLICY writers ON app.projects
    AS RESTRICTIVE FOR UPDATE TO app_user
    USING (true);

-- 12. alter row security app.projects
--    tightens-access: policies now apply to the table's owner, too
ALTER TABLE app.projects FORCE ROW LEVEL SECURITY;

-- 13. create comment on column app.projects.id
COMMENT ON COLUMN app.projects.id IS 'Never changes.';

-- 14. alter function app.touch()
--    loosens-access: whoever may call it now acts with the rights of its owner
CREATE OR REPLACE FUNCTION app.touch()
    RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
AS $$
begin
  -- Rows of before the migration have no time of change.
  if new.updated_at is null then
    new.updated_at := clock_timestamp();
  end if;
  perform 1;
  return new;
end
$$;

-- 15. replace view app.report
DROP VIEW app.report;

-- 16. alter column app.projects.slug
--    rewrites-table: changing a type may rewrite the table under an exclusive lock
--    may-fail-on-data: fails if a row holds a value that the new type does not take
ALTER TABLE app.projects ALTER COLUMN slug TYPE character varying(40);

-- 17. alter column app.projects.slug
--    scans-table: every row is checked for nulls under an exclusive lock
--    may-fail-on-data: fails if a row holds a null
ALTER TABLE app.projects ALTER COLUMN slug SET NOT NULL;

-- 18. replace default app.projects.slug
ALTER TABLE app.projects ALTER COLUMN slug SET DEFAULT ''::text;

-- 19. replace view app.report
CREATE VIEW app.report AS
 SELECT slug,
    count(*) AS projects
   FROM app.projects
  GROUP BY slug;

-- 20. drop table app.old_projects
--    deletes-data: dropping a table deletes its rows for good
DROP TABLE app.old_projects;

COMMIT;
