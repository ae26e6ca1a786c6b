-- 1. replace exclude app.t.deferred
ALTER TABLE app.t DROP CONSTRAINT deferred;

-- 2. replace exclude app.t.deferred_at_first
ALTER TABLE app.t DROP CONSTRAINT deferred_at_first;

-- 3. replace exclude app.t.elements
ALTER TABLE app.t DROP CONSTRAINT elements;

-- 4. replace exclude app.t.included
ALTER TABLE app.t DROP CONSTRAINT included;

-- 5. replace exclude app.t.method
ALTER TABLE app.t DROP CONSTRAINT method;

-- 6. replace exclude app.t.where
ALTER TABLE app.t DROP CONSTRAINT "where";

-- 7. alter exclude app.t.stored
ALTER INDEX app.stored RESET (buffering);

-- 8. alter exclude app.t.stored
ALTER INDEX app.stored SET (fillfactor=80);

-- 9. replace exclude app.t.deferred
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.t ADD CONSTRAINT deferred EXCLUDE USING gist (r WITH &&) DEFERRABLE;

-- 10. replace exclude app.t.deferred_at_first
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.t ADD CONSTRAINT deferred_at_first EXCLUDE USING gist (r WITH &&) DEFERRABLE INITIALLY DEFERRED;

-- 11. replace exclude app.t.elements
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.t ADD CONSTRAINT elements EXCLUDE USING gist (r WITH &&, s WITH =);

-- 12. replace exclude app.t.included
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.t ADD CONSTRAINT included EXCLUDE USING gist (r WITH &&) INCLUDE (a);

-- 13. replace exclude app.t.method
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.t ADD CONSTRAINT method EXCLUDE USING btree (r WITH =);

-- 14. replace exclude app.t.where
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.t ADD CONSTRAINT "where" EXCLUDE USING gist (r WITH &&) WHERE (a > 0);
