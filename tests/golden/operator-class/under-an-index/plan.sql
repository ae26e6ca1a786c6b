-- 1. replace index app.t_n
DROP INDEX app.t_n;

-- 2. replace operator class app.numbers.btree
DROP OPERATOR CLASS app.numbers USING btree;

-- 3. replace function app.compare(integer, integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.compare(integer, integer);

-- 4. replace function app.compare(integer, integer)
CREATE FUNCTION app.compare(a int, c int)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$select $1 - $2$$;

-- 5. replace owner app.compare(integer, integer)(function)
ALTER FUNCTION app.compare(integer, integer) OWNER TO postgres;

-- 6. replace operator class app.numbers.btree
CREATE OPERATOR CLASS app.numbers FOR TYPE integer
    USING btree FAMILY app.numbers AS
    OPERATOR 1 < (integer, integer),
    OPERATOR 3 = (integer, integer),
    FUNCTION 1 (integer, integer) app.compare(integer, integer);

-- 7. replace index app.t_n
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_n ON app.t (n app.numbers);

-- 8. replace owner app.numbers.btree(operator class)
ALTER OPERATOR CLASS app.numbers USING btree OWNER TO postgres;
