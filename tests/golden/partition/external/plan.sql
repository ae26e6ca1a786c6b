-- 1. create column app.events.note
ALTER TABLE app.events ADD COLUMN note text;

-- 2. create index app.events_note_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_note_idx ON app.events (note);
