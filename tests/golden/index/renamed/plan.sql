-- 1. rename index app.t_lower_idx
ALTER INDEX app.three RENAME TO t_lower_idx;

-- 2. rename index app.t_a_idx
ALTER INDEX app.one RENAME TO t_a_idx;

-- 3. rename index app.t_c_idx
ALTER INDEX app.two RENAME TO t_c_idx;

-- 4. alter index app.t_lower_idx
ALTER INDEX app.t_lower_idx SET (fillfactor=70);

-- 5. drop index app.same_1
DROP INDEX app.same_1;

-- 6. drop index app.same_2
DROP INDEX app.same_2;

-- 7. create index app.t_b_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_b_idx ON app.t (b);
