-- 1. replace foreign key app.t.from_now_on_for_new_rows
ALTER TABLE app.t DROP CONSTRAINT from_now_on_for_new_rows;

-- 2. alter foreign key app.t.from_now_on
ALTER TABLE app.t ALTER CONSTRAINT from_now_on DEFERRABLE INITIALLY DEFERRED;

-- 3. alter foreign key app.t.from_now_on
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ALTER CONSTRAINT from_now_on ENFORCED;

-- 4. alter foreign key app.t.no_more
ALTER TABLE app.t ALTER CONSTRAINT no_more NOT ENFORCED;

-- 5. replace foreign key app.t.from_now_on_for_new_rows
ALTER TABLE app.t ADD CONSTRAINT from_now_on_for_new_rows FOREIGN KEY (a) REFERENCES app.one (id) NOT VALID;

-- 6. create foreign key app.t.never
ALTER TABLE app.t ADD CONSTRAINT never FOREIGN KEY (a) REFERENCES app.one (id) NOT ENFORCED;
