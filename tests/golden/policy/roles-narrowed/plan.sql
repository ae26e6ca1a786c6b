-- 1. alter policy app.t.open
--   tightens-access: roles may no longer see or write rows that they could before
ALTER POLICY open ON app.t
    TO member;

-- 2. alter policy app.t.own
--   tightens-access: roles may no longer see or write rows that they could before
ALTER POLICY own ON app.t
    TO PUBLIC;
