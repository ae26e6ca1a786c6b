-- 1. replace index app.t_a
DROP INDEX app.t_a;

-- 2. replace index app.t_a
--   blocks-writes: nobody writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
CREATE UNIQUE INDEX t_a ON app.t (a);
