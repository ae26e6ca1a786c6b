-- 1. drop trigger app.t.touch
DROP TRIGGER touch ON app.t;

-- 2. drop function app.touch()
DROP FUNCTION app.touch();

-- 3. drop view app.uses_it
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.uses_it;

-- 4. drop function app.kept(text)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.kept(text);
