-- 1. drop rule app.t.goes_along
--   breaks-clients: statements that write the relation do something else from now on
DROP RULE goes_along ON app.t;

-- 2. drop rule app.t.log_them
--   breaks-clients: statements that write the relation do something else from now on
DROP RULE log_them ON app.t;

-- 3. drop table app.gone
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.gone;
