-- 1. alter operator family app.numbers.btree
ALTER OPERATOR FAMILY app.numbers USING btree DROP
    OPERATOR 2 (integer, bigint),
    FUNCTION 1 (integer, bigint);

-- 2. alter operator family app.numbers.btree
ALTER OPERATOR FAMILY app.numbers USING btree ADD
    OPERATOR 5 > (integer, bigint),
    FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);

-- 3. drop function app.compare(integer, bigint)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.compare(integer, bigint);
