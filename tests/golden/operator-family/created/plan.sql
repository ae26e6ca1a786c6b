-- 1. create schema app
CREATE SCHEMA app;

-- 2. create operator family app.empty.hash
CREATE OPERATOR FAMILY app.empty USING hash;

-- 3. create comment app.empty.hash(operator family)
COMMENT ON OPERATOR FAMILY app.empty USING hash IS 'Nothing yet.';

-- 4. create operator family app.numbers.btree
CREATE OPERATOR FAMILY app.numbers USING btree;

-- 5. create operator family app.numbers.btree
ALTER OPERATOR FAMILY app.numbers USING btree ADD
    OPERATOR 1 < (integer, bigint),
    OPERATOR 2 <= (integer, bigint),
    FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
