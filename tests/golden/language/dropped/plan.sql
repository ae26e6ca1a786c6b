-- 1. drop function app.answer()
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.answer();

-- 2. drop language own
DROP LANGUAGE own;

-- 3. drop function app.call()
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.call();

-- 4. drop function app.inline(internal)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.inline(internal);
