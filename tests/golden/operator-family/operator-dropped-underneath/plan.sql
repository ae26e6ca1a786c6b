-- 1. alter operator family app.numbers.btree
ALTER OPERATOR FAMILY app.numbers USING btree DROP
    OPERATOR 1 (integer, bigint);

-- 2. drop operator app.<<<(integer, bigint)
--   breaks-clients: statements and bodies of routines that use it fail
DROP OPERATOR app.<<< (integer, bigint);
