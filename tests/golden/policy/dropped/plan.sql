-- 1. drop policy app.t.open
--   tightens-access: roles may no longer see or write rows that they could before
DROP POLICY open ON app.t;

-- 2. drop policy app.t.own
--   loosens-access: roles may see or write rows that they could not before
DROP POLICY own ON app.t;
