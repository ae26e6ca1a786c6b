-- Made by reconcile. Run it with: psql -X -f THIS_FILE
-- 10 steps in 1 transaction

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

-- 1. create policy app.audit_log.open
CREATE POLICY open ON app.audit_log
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true)
    WITH CHECK (true);

-- 2. alter row security app.audit_log
--    tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app.audit_log ENABLE ROW LEVEL SECURITY;

-- 3. create policy app.invoices.open
CREATE POLICY open ON app.invoices
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true)
    WITH CHECK (true);

-- 4. alter row security app.invoices
--    tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app.invoices ENABLE ROW LEVEL SECURITY;

-- 5. create policy app.members.open
CREATE POLICY open ON app.members
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true)
    WITH CHECK (true);

-- 6. alter row security app.members
--    tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app.members ENABLE ROW LEVEL SECURITY;

-- 7. create policy app.plans.open
CREATE POLICY open ON app.plans
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING (true)
    WITH CHECK (true);

-- 8. alter row security app.plans
--    tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app.plans ENABLE ROW LEVEL SECURITY;

-- 9. create policy app.projects.own
CREATE POLICY own ON app.projects
    AS PERMISSIVE FOR ALL TO PUBLIC
    USING ((owner = CURRENT_USER));

-- 10. alter row security app.projects
--    tightens-access: from now on only rows that a policy admits are visible
ALTER TABLE app.projects ENABLE ROW LEVEL SECURITY;

COMMIT;
