-- 1. create primary key app.events.events_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE ONLY app.events ADD CONSTRAINT events_pkey PRIMARY KEY (id);

-- 2. create index app.events_note_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_note_idx ON ONLY app.events (note);

-- 3. create primary key app.events_1.events_1_key
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.events_1 ADD CONSTRAINT events_1_key PRIMARY KEY (id);

-- 4. create attached index app.events_1_by_note
ALTER INDEX app.events_note_idx ATTACH PARTITION app.events_1_by_note;

-- 5. create attached index app.events_1_key
ALTER INDEX app.events_pkey ATTACH PARTITION app.events_1_key;

-- 6. create primary key app.events_2.events_2_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.events_2 ADD CONSTRAINT events_2_pkey PRIMARY KEY (id);

-- 7. create index app.events_2_note_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_2_note_idx ON app.events_2 (note);

-- 8. create attached index app.events_2_note_idx
ALTER INDEX app.events_note_idx ATTACH PARTITION app.events_2_note_idx;

-- 9. create attached index app.events_2_pkey
ALTER INDEX app.events_pkey ATTACH PARTITION app.events_2_pkey;
