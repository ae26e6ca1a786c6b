-- 1. rename operator family app.integers.btree
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER OPERATOR FAMILY app.numbers USING btree RENAME TO integers;

-- 2. rename operator class app.whole.btree
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER OPERATOR CLASS app.ints USING btree RENAME TO whole;
