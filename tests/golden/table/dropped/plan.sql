-- 1. drop table app.gone
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.gone;
