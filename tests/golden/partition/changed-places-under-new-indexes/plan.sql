-- 1. create index app.events_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_at_idx ON ONLY app.events (at);

-- 2. drop partition app.one_old
--   breaks-clients: its rows stay in it, but are no longer found in the partitioned table
ALTER TABLE app.one DETACH PARTITION app.one_old;

-- 3. create column app.events.note
ALTER TABLE app.events ADD COLUMN note text;

-- 4. create index app.one_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX one_at_idx ON ONLY app.one (at);

-- 5. create attached index app.one_at_idx
ALTER INDEX app.events_at_idx ATTACH PARTITION app.one_at_idx;

-- 6. create table app.one_new
CREATE TABLE app.one_new (
    id integer,
    at date,
    note text
);

-- 7. create index app.one_new_at_idx
CREATE INDEX one_new_at_idx ON app.one_new (at);

-- 8. create partition app.one_new
ALTER TABLE app.one ATTACH PARTITION app.one_new FOR VALUES from ('2025-01-01') to ('2026-01-01');

-- 9. create index app.one_old_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX one_old_at_idx ON app.one_old (at);

-- 10. create index app.two_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX two_at_idx ON app.two (at);

-- 11. create attached index app.two_at_idx
ALTER INDEX app.events_at_idx ATTACH PARTITION app.two_at_idx;
