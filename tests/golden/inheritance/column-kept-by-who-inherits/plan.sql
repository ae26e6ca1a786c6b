-- 1. drop column app.base.note
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE ONLY app.base DROP COLUMN note;

-- 2. drop column app.lets_go.note
--   deletes-data: dropping a column deletes its values for good
ALTER TABLE app.lets_go DROP COLUMN note;
