-- 1. create text search parser app.with_headline
CREATE TEXT SEARCH PARSER app.with_headline (
    START = pg_catalog.prsd_start,
    GETTOKEN = pg_catalog.prsd_nexttoken,
    END = pg_catalog.prsd_end,
    LEXTYPES = pg_catalog.prsd_lextype,
    HEADLINE = pg_catalog.prsd_headline
);

-- 2. create text search parser app.words
CREATE TEXT SEARCH PARSER app.words (
    START = pg_catalog.prsd_start,
    GETTOKEN = pg_catalog.prsd_nexttoken,
    END = pg_catalog.prsd_end,
    LEXTYPES = pg_catalog.prsd_lextype
);

-- 3. create comment app.words(text search parser)
COMMENT ON TEXT SEARCH PARSER app.words IS 'Like the default one, but without headlines.';

-- 4. create text search configuration app.by_words
CREATE TEXT SEARCH CONFIGURATION app.by_words (PARSER = app.words);

-- 5. create text search configuration app.by_words
ALTER TEXT SEARCH CONFIGURATION app.by_words
    ADD MAPPING FOR asciiword
    WITH simple;
