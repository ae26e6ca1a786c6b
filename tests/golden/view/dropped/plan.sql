-- 1. drop view app.b
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.b;

-- 2. drop view app.a
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.a;
