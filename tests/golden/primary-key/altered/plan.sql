-- 1. rename primary key app.named.a_better_name
ALTER TABLE app.named RENAME CONSTRAINT some_name TO a_better_name;

-- 2. replace primary key app.columns.columns_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.columns DROP CONSTRAINT columns_pkey;

-- 3. alter column app.columns.part
--   scans-table: every row is checked for nulls under an exclusive lock
--   may-fail-on-data: fails if a row holds a null
ALTER TABLE app.columns ALTER COLUMN part SET NOT NULL;

-- 4. replace primary key app.columns.columns_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.columns ADD CONSTRAINT columns_pkey PRIMARY KEY (id, part);

-- 5. replace primary key app.deferred.deferred_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.deferred DROP CONSTRAINT deferred_pkey;

-- 6. replace primary key app.deferred.deferred_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.deferred ADD CONSTRAINT deferred_pkey PRIMARY KEY (id) DEFERRABLE;

-- 7. replace primary key app.deferred_at_first.deferred_at_first_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.deferred_at_first DROP CONSTRAINT deferred_at_first_pkey;

-- 8. replace primary key app.deferred_at_first.deferred_at_first_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.deferred_at_first ADD CONSTRAINT deferred_at_first_pkey PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED;

-- 9. replace primary key app.included.included_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.included DROP CONSTRAINT included_pkey;

-- 10. replace primary key app.included.included_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.included ADD CONSTRAINT included_pkey PRIMARY KEY (id) INCLUDE (part);

-- 11. alter primary key app.stored.stored_pkey
ALTER INDEX app.stored_pkey RESET (deduplicate_items);

-- 12. alter primary key app.stored.stored_pkey
ALTER INDEX app.stored_pkey SET (fillfactor=70);
