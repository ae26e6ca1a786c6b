-- 1. drop index app.events_note_idx
DROP INDEX app.events_note_idx;

-- 2. replace index app.events_1_note_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_1_note_idx ON app.events_1 (note);

-- 3. drop primary key app.events.events_pkey
--   breaks-clients: INSERT … ON CONFLICT that relies on it will fail; duplicates may enter
ALTER TABLE app.events DROP CONSTRAINT events_pkey;
