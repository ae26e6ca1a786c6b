-- 1. alter operator family app.near.gist
ALTER OPERATOR FAMILY app.near USING gist ADD
    OPERATOR 5 >> (point, point);

-- 2. replace operator class app.numbers.btree
DROP OPERATOR CLASS app.numbers USING btree;

-- 3. replace operator class app.numbers.btree
CREATE OPERATOR CLASS app.numbers FOR TYPE integer
    USING btree FAMILY app.numbers AS
    OPERATOR 1 < (integer, integer),
    OPERATOR 2 <= (integer, integer),
    OPERATOR 3 = (integer, integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer, integer);

-- 4. replace owner app.numbers.btree(operator class)
ALTER OPERATOR CLASS app.numbers USING btree OWNER TO postgres;

-- 5. replace comment app.numbers.btree(operator class)
COMMENT ON OPERATOR CLASS app.numbers USING btree IS 'stays';
