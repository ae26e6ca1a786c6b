-- 1. create text search template app.bare
CREATE TEXT SEARCH TEMPLATE app.bare (LEXIZE = pg_catalog.dsimple_lexize);

-- 2. create text search template app.plain
CREATE TEXT SEARCH TEMPLATE app.plain (INIT = pg_catalog.dsimple_init, LEXIZE = pg_catalog.dsimple_lexize);

-- 3. create comment app.plain(text search template)
COMMENT ON TEXT SEARCH TEMPLATE app.plain IS 'As simple.';

-- 4. create text search dictionary app.words
CREATE TEXT SEARCH DICTIONARY app.words (
    TEMPLATE = app.plain,
    stopwords = 'english'
);
