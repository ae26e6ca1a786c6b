-- 1. create table app.abcdefghijklmnopqrstuvwxyzäabcdefghijklmnopqrstuvwxyzäabcde
CREATE TABLE app."abcdefghijklmnopqrstuvwxyzäabcdefghijklmnopqrstuvwxyzäabcde" (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    CONSTRAINT "abcdefghijklmnopqrstuvwxyzäabcdefghijklmnopqrstuvwxyzäab_pkey" PRIMARY KEY (id)
);

-- 2. create table app.makers
CREATE TABLE app.makers (
    name text NOT NULL,
    CONSTRAINT makers_key PRIMARY KEY (name) DEFERRABLE INITIALLY DEFERRED
);

-- 3. create primary key app.old.old_pkey
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows have the same key or one holds a null in it
ALTER TABLE app.old ADD CONSTRAINT old_pkey PRIMARY KEY (id);

-- 4. create table app.parts
CREATE TABLE app.parts (
    id integer NOT NULL,
    maker text NOT NULL,
    note text,
    CONSTRAINT parts_pkey PRIMARY KEY (maker, id) INCLUDE (note) WITH (fillfactor=90)
);

-- 5. create comment app.parts.parts_pkey(primary key)
COMMENT ON CONSTRAINT parts_pkey ON app.parts IS 'Numbers are per maker.';
