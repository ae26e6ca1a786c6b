-- 1. drop check app.t.smaller
ALTER TABLE app.t DROP CONSTRAINT smaller;

-- 2. drop check app.t.t_gone_check
ALTER TABLE app.t DROP CONSTRAINT t_gone_check;

-- 3. drop index app.of_gone
DROP INDEX app.of_gone;

-- 4. drop index app.of_kept
DROP INDEX app.of_kept;

-- 5. drop column app.t.gone
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.t DROP COLUMN gone;
