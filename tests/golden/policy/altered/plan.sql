-- 1. replace policy app.t.no_check
--   tightens-access: roles may no longer see or write rows that they could before
DROP POLICY no_check ON app.t;

-- 2. alter policy app.t.wider
--   loosens-access: roles may see or write rows that they could not before
ALTER POLICY wider ON app.t
    TO guest, member;

-- 3. alter policy app.t.wider
--   loosens-access: roles may see or write rows that they could not before
ALTER POLICY wider ON app.t
    USING (id between 1 and 10);

-- 4. replace policy app.t.no_check
--   loosens-access: roles may see or write rows that they could not before
CREATE POLICY no_check ON app.t
    AS PERMISSIVE FOR ALL TO member
    USING (true);
