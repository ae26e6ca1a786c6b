-- 1. drop column app.t.twice
ALTER TABLE app.t DROP COLUMN twice;

-- 2. drop check app.t.t_name_check
ALTER TABLE app.t DROP CONSTRAINT t_name_check;

-- 3. drop index app.t_name_idx
DROP INDEX app.t_name_idx;

-- 4. drop column app.t.name
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.t DROP COLUMN name;
