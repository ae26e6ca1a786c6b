-- 1. create policy app.t.open
--   loosens-access: roles may see or write rows that they could not before
CREATE POLICY open ON app.t
    AS PERMISSIVE FOR ALL TO member
    USING (true);

-- 2. create policy app.t.own
--   tightens-access: roles may no longer see or write rows that they could before
CREATE POLICY own ON app.t
    AS RESTRICTIVE FOR UPDATE TO guest, member
    USING (owner_name = current_user)
    WITH CHECK (id > 0);
