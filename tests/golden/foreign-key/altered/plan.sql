-- 1. replace foreign key app.t.columns
ALTER TABLE app.t DROP CONSTRAINT columns;

-- 2. replace foreign key app.t.matched
ALTER TABLE app.t DROP CONSTRAINT matched;

-- 3. replace foreign key app.t.on_delete
ALTER TABLE app.t DROP CONSTRAINT on_delete;

-- 4. replace foreign key app.t.on_update
ALTER TABLE app.t DROP CONSTRAINT on_update;

-- 5. replace foreign key app.t.referenced_column
ALTER TABLE app.t DROP CONSTRAINT referenced_column;

-- 6. replace foreign key app.t.referenced_table
ALTER TABLE app.t DROP CONSTRAINT referenced_table;

-- 7. replace foreign key app.t.validated_no_more
ALTER TABLE app.t DROP CONSTRAINT validated_no_more;

-- 8. alter foreign key app.t.deferred
ALTER TABLE app.t ALTER CONSTRAINT deferred DEFERRABLE INITIALLY IMMEDIATE;

-- 9. alter foreign key app.t.deferred_at_first
ALTER TABLE app.t ALTER CONSTRAINT deferred_at_first DEFERRABLE INITIALLY DEFERRED;

-- 10. alter foreign key app.t.deferred_no_more
ALTER TABLE app.t ALTER CONSTRAINT deferred_no_more NOT DEFERRABLE;

-- 11. alter foreign key app.t.deferred_only_when_told
ALTER TABLE app.t ALTER CONSTRAINT deferred_only_when_told DEFERRABLE INITIALLY IMMEDIATE;

-- 12. alter foreign key app.t.validated
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row violates the constraint
ALTER TABLE app.t VALIDATE CONSTRAINT validated;

-- 13. replace foreign key app.t.columns
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT columns FOREIGN KEY (b) REFERENCES app.one (id);

-- 14. replace foreign key app.t.matched
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT matched FOREIGN KEY (a, b) REFERENCES app.pairs (a, b) MATCH FULL;

-- 15. replace foreign key app.t.on_delete
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT on_delete FOREIGN KEY (a) REFERENCES app.one (id) ON DELETE SET DEFAULT;

-- 16. replace foreign key app.t.on_update
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT on_update FOREIGN KEY (a) REFERENCES app.one (id) ON UPDATE SET NULL;

-- 17. replace foreign key app.t.referenced_column
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT referenced_column FOREIGN KEY (a) REFERENCES app.one (other);

-- 18. replace foreign key app.t.referenced_table
--   blocks-writes: nobody writes either table while every row is checked
--   scans-table: every row is checked
--   may-fail-on-data: fails if a row refers to one that is not there
ALTER TABLE app.t ADD CONSTRAINT referenced_table FOREIGN KEY (a) REFERENCES app.two (id);

-- 19. replace foreign key app.t.validated_no_more
ALTER TABLE app.t ADD CONSTRAINT validated_no_more FOREIGN KEY (a) REFERENCES app.one (id) NOT VALID;
