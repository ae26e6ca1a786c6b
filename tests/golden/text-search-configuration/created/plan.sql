-- 1. create text search dictionary app.Names
CREATE TEXT SEARCH DICTIONARY app."Names" (
    TEMPLATE = pg_catalog.simple
);

-- 2. create text search configuration app.nothing
CREATE TEXT SEARCH CONFIGURATION app.nothing (PARSER = pg_catalog."default");

-- 3. create text search configuration app.search
CREATE TEXT SEARCH CONFIGURATION app.search (PARSER = pg_catalog."default");

-- 4. create text search configuration app.search
ALTER TEXT SEARCH CONFIGURATION app.search
    ADD MAPPING FOR asciiword, word
    WITH app."Names", english_stem;

-- 5. create text search configuration app.search
ALTER TEXT SEARCH CONFIGURATION app.search
    ADD MAPPING FOR email, url_path
    WITH simple;

-- 6. create comment app.search(text search configuration)
COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'By names first.';

-- 7. create table app.t
CREATE TABLE app.t (
    body text,
    words tsvector GENERATED ALWAYS AS (to_tsvector('app.search', body)) STORED
);
