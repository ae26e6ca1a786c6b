-- 1. drop statistics app.t_a_b
DROP STATISTICS app.t_a_b;

-- 2. drop statistics app.t_b_c
DROP STATISTICS app.t_b_c;

-- 3. drop column app.t.c
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.t DROP COLUMN c;
