-- 1. drop access method own_tree
DROP ACCESS METHOD own_tree;

-- 2. drop function app.handler(internal)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.handler(internal);
