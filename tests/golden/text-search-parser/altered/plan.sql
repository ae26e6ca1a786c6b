-- 1. replace index app.t_body_idx
DROP INDEX app.t_body_idx;

-- 2. replace text search configuration app.by_words
DROP TEXT SEARCH CONFIGURATION app.by_words;

-- 3. replace text search parser app.words
DROP TEXT SEARCH PARSER app.words;

-- 4. replace text search parser app.words
CREATE TEXT SEARCH PARSER app.words (
    START = pg_catalog.prsd_start,
    GETTOKEN = pg_catalog.prsd_nexttoken,
    END = pg_catalog.prsd_end,
    LEXTYPES = pg_catalog.prsd_lextype,
    HEADLINE = pg_catalog.prsd_headline
);

-- 5. replace comment app.words(text search parser)
COMMENT ON TEXT SEARCH PARSER app.words IS 'Stays.';

-- 6. replace text search configuration app.by_words
CREATE TEXT SEARCH CONFIGURATION app.by_words (PARSER = app.words);

-- 7. replace text search configuration app.by_words
ALTER TEXT SEARCH CONFIGURATION app.by_words
    ADD MAPPING FOR asciiword
    WITH simple;

-- 8. replace owner app.by_words(text search configuration)
ALTER TEXT SEARCH CONFIGURATION app.by_words OWNER TO postgres;

-- 9. replace index app.t_body_idx
--   blocks-writes: nobody writes the table while the index is built
CREATE INDEX t_body_idx ON app.t USING gin (to_tsvector('app.by_words', body));
