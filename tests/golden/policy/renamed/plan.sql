-- 1. rename policy app.t.big
ALTER POLICY b ON app.t RENAME TO big;

-- 2. rename policy app.t.positive
ALTER POLICY a ON app.t RENAME TO positive;

-- 3. alter policy app.t.big
--   loosens-access: roles may see or write rows that they could not before
ALTER POLICY big ON app.t
    USING (id > 2);
