-- 1. create schema app
CREATE SCHEMA app;

-- 2. create table app.events
CREATE TABLE app.events (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    length integer GENERATED ALWAYS AS (length(kind)) STORED,
    CONSTRAINT events_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK (kind <> '')
) PARTITION BY RANGE (at);

-- 3. create table app.events
ALTER TABLE ONLY app.events ALTER COLUMN kind SET STORAGE EXTERNAL;

-- 4. create table app.archive
CREATE TABLE app.archive (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    length integer GENERATED ALWAYS AS (length(kind)) STORED,
    CONSTRAINT archive_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);

-- 5. create table app.archive
ALTER TABLE app.archive ALTER COLUMN kind SET STORAGE EXTERNAL;

-- 6. create index app.events_kind_idx
CREATE INDEX events_kind_idx ON ONLY app.events (kind);

-- 7. create index app.archive_kind_idx
CREATE INDEX archive_kind_idx ON app.archive (kind);

-- 8. create partition app.archive
ALTER TABLE app.events ATTACH PARTITION app.archive FOR VALUES from ('2024-01-01') to ('2025-01-01');

-- 9. create table app.events_2025
CREATE TABLE app.events_2025 (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    length integer GENERATED ALWAYS AS (length(kind)) STORED,
    CONSTRAINT events_2025_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);

-- 10. create table app.events_2025
ALTER TABLE app.events_2025 ALTER COLUMN kind SET STORAGE EXTERNAL;

-- 11. create index app.events_2025_kind_idx
CREATE INDEX events_2025_kind_idx ON app.events_2025 (kind);

-- 12. create partition app.events_2025
ALTER TABLE app.events ATTACH PARTITION app.events_2025 FOR VALUES from ('2025-01-01') to ('2026-01-01');

-- 13. create table app.events_2026
CREATE TABLE app.events_2026 (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text DEFAULT 'unknown' NOT NULL,
    length integer GENERATED ALWAYS AS (length(kind)) STORED,
    CONSTRAINT events_2026_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);

-- 14. create table app.events_2026
ALTER TABLE app.events_2026 ALTER COLUMN kind SET STORAGE EXTERNAL;

-- 15. create index app.events_2026_kind_idx
CREATE INDEX events_2026_kind_idx ON app.events_2026 (kind);

-- 16. create index app.events_2026_length_idx
CREATE INDEX events_2026_length_idx ON app.events_2026 (length);

-- 17. create partition app.events_2026
ALTER TABLE app.events ATTACH PARTITION app.events_2026 FOR VALUES from ('2026-01-01') to ('2027-01-01');

-- 18. create comment app.events_2026.kind(column)
COMMENT ON COLUMN app.events_2026.kind IS 'Of this year''s only.';

-- 19. create table app.events_others
CREATE TABLE app.events_others (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    length integer GENERATED ALWAYS AS (length(kind)) STORED,
    CONSTRAINT events_others_pkey PRIMARY KEY (id, at),
    CONSTRAINT events_kind_check CHECK ((kind <> ''::text))
);

-- 20. create table app.events_others
ALTER TABLE app.events_others ALTER COLUMN kind SET STORAGE EXTERNAL;

-- 21. create index app.events_others_kind_idx
CREATE INDEX events_others_kind_idx ON app.events_others (kind);

-- 22. create partition app.events_others
ALTER TABLE app.events ATTACH PARTITION app.events_others DEFAULT;

-- 23. create table app.kinds
CREATE TABLE app.kinds (
    kind text NOT NULL,
    CONSTRAINT kinds_pkey PRIMARY KEY (kind)
);

-- 24. create foreign key app.events.events_kind_fkey
ALTER TABLE app.events ADD CONSTRAINT events_kind_fkey FOREIGN KEY (kind) REFERENCES app.kinds (kind);

-- 25. create function app.stamp()
CREATE FUNCTION app.stamp()
    RETURNS trigger
    LANGUAGE plpgsql
AS $$begin return new; end$$;

-- 26. create trigger app.events.events_stamp
CREATE TRIGGER events_stamp
    BEFORE INSERT ON app.events
    FOR EACH ROW
    EXECUTE FUNCTION app.stamp();
