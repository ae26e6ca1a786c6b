-- 1. drop operator class app.numbers.btree
DROP OPERATOR CLASS app.numbers USING btree;

-- 2. drop operator family app.numbers.btree
DROP OPERATOR FAMILY app.numbers USING btree;

-- 3. drop function app.compare(integer, bigint)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.compare(integer, bigint);
