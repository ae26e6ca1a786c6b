-- 1. create column app.events.note
ALTER TABLE app.events ADD COLUMN note text;

-- 2. create index app.events_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_at_idx ON ONLY app.events (at);

-- 3. create index app.events_asia_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_asia_at_idx ON ONLY app.events_asia (at);

-- 4. create attached index app.events_asia_at_idx
ALTER INDEX app.events_at_idx ATTACH PARTITION app.events_asia_at_idx;

-- 5. create index app.events_asia_2025_at_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX events_asia_2025_at_idx ON app.events_asia_2025 (at);

-- 6. create attached index app.events_asia_2025_at_idx
ALTER INDEX app.events_asia_at_idx ATTACH PARTITION app.events_asia_2025_at_idx;

-- 7. create table app.events_asia_2026
CREATE TABLE app.events_asia_2026 (
    region text CONSTRAINT events_region_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note text,
    CONSTRAINT events_asia_2026_pkey PRIMARY KEY (region, at)
);

-- 8. create index app.events_asia_2026_at_idx
CREATE INDEX events_asia_2026_at_idx ON app.events_asia_2026 (at);

-- 9. create partition app.events_asia_2026
ALTER TABLE app.events_asia ATTACH PARTITION app.events_asia_2026 FOR VALUES from ('2026-01-01') to ('2027-01-01');

-- 10. create table app.events_europe
CREATE TABLE app.events_europe (
    region text CONSTRAINT events_region_not_null NOT NULL,
    at date CONSTRAINT events_at_not_null NOT NULL,
    note text,
    CONSTRAINT events_europe_pkey PRIMARY KEY (region, at)
);

-- 11. create index app.events_europe_at_idx
CREATE INDEX events_europe_at_idx ON app.events_europe (at);

-- 12. create partition app.events_europe
ALTER TABLE app.events ATTACH PARTITION app.events_europe FOR VALUES in ('europe');
