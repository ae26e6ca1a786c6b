-- 1. drop grant app.all_again(table).keeper
GRANT ALL ON TABLE app.all_again TO keeper;

-- 2. create grant app.less(table).keeper
REVOKE ALL ON TABLE app.less FROM keeper;

-- 3. create grant app.less(table).keeper
GRANT SELECT ON TABLE app.less TO keeper;
