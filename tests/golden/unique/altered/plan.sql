-- 1. replace unique app.t.columns_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT columns_key;

-- 2. replace unique app.t.deferred_at_first_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT deferred_at_first_key;

-- 3. replace unique app.t.deferred_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT deferred_key;

-- 4. replace unique app.t.included_key
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.t DROP CONSTRAINT included_key;

-- 5. alter unique app.t.stored_key
ALTER INDEX app.stored_key RESET (fillfactor);

-- 6. alter unique app.t.stored_key
ALTER INDEX app.stored_key SET (deduplicate_items=off);

-- 7. replace unique app.t.columns_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.t ADD CONSTRAINT columns_key UNIQUE (a, b);

-- 8. replace unique app.t.deferred_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.t ADD CONSTRAINT deferred_key UNIQUE (a) DEFERRABLE;

-- 9. replace unique app.t.deferred_at_first_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.t ADD CONSTRAINT deferred_at_first_key UNIQUE (a) DEFERRABLE INITIALLY DEFERRED;

-- 10. replace unique app.t.included_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same values
ALTER TABLE app.t ADD CONSTRAINT included_key UNIQUE (a) INCLUDE (c);
