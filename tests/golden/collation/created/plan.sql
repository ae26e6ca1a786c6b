-- 1. create collation app.Mixed
CREATE COLLATION app."Mixed" (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');

-- 2. create collation app.plain
CREATE COLLATION app.plain (LOCALE = 'C');

-- 3. create comment app.plain(collation)
COMMENT ON COLLATION app.plain IS 'Byte by byte.';

-- 4. create domain app.code
CREATE DOMAIN app.code AS text COLLATE app.plain;

-- 5. create table app.t
CREATE TABLE app.t (
    code app.code,
    name text COLLATE app."Mixed"
);

-- 6. create index app.t_name_idx
CREATE INDEX t_name_idx ON app.t (name collate app.plain);
