-- 1. create access method own_tree
CREATE ACCESS METHOD own_tree TYPE INDEX HANDLER bthandler;

-- 2. create operator family app.numbers.own_tree
CREATE OPERATOR FAMILY app.numbers USING own_tree;

-- 3. create operator class app.numbers.own_tree
CREATE OPERATOR CLASS app.numbers DEFAULT FOR TYPE integer
    USING own_tree FAMILY app.numbers AS
    OPERATOR 1 < (integer, integer),
    OPERATOR 2 <= (integer, integer),
    OPERATOR 3 = (integer, integer),
    OPERATOR 4 >= (integer, integer),
    OPERATOR 5 > (integer, integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer, integer);

-- 4. create index app.t_n
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_n ON app.t USING own_tree (n);
