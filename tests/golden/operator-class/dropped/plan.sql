-- 1. drop index app.t_n
DROP INDEX app.t_n;

-- 2. drop operator class app.numbers.btree
DROP OPERATOR CLASS app.numbers USING btree;

-- 3. drop function app.compare(integer, integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.compare(integer, integer);

-- 4. drop operator family app.numbers.btree
DROP OPERATOR FAMILY app.numbers USING btree;
