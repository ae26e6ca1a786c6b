-- 1. replace index app.events_note_idx
DROP INDEX app.events_note_idx;

-- 2. replace index app.events_note_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_note_idx ON ONLY app.events (note) WITH (fillfactor=80);

-- 3. replace index app.events_year_idx
DROP INDEX app.events_year_idx;

-- 4. replace index app.events_year_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_year_idx ON ONLY app.events (year desc);

-- 5. replace index app.events_1_note_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_1_note_idx ON app.events_1 (note) WITH (fillfactor=60);

-- 6. replace index app.events_1_year_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_1_year_idx ON app.events_1 (year DESC);

-- 7. replace attached index app.events_1_note_idx
ALTER INDEX app.events_note_idx ATTACH PARTITION app.events_1_note_idx;

-- 8. replace attached index app.events_1_year_idx
ALTER INDEX app.events_year_idx ATTACH PARTITION app.events_1_year_idx;
