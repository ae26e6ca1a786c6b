-- 1. alter policy app.t.own
--   loosens-access: roles may see or write rows that they could not before
ALTER POLICY own ON app.t
    TO member;
