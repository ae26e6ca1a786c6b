-- 1. create table app.empty
CREATE TABLE app.empty ();

-- 2. create table app.fast
CREATE UNLOGGED TABLE app.fast (
    k text
);

-- 3. create table app.plain
CREATE TABLE app.plain (
    id bigint NOT NULL,
    name text DEFAULT 'new' NOT NULL,
    CONSTRAINT plain_pkey PRIMARY KEY (id),
    CONSTRAINT plain_name_check CHECK (length(name) > 0)
) WITH (fillfactor=70, autovacuum_enabled=false);

-- 4. create comment app.plain(table)
COMMENT ON TABLE app.plain IS 'A table.';

-- 5. create comment app.plain.name(column)
COMMENT ON COLUMN app.plain.name IS 'Its name.';
