-- 1. replace text search dictionary app.words
DROP TEXT SEARCH DICTIONARY app.words;

-- 2. replace text search template app.plain
DROP TEXT SEARCH TEMPLATE app.plain;

-- 3. replace text search template app.plain
CREATE TEXT SEARCH TEMPLATE app.plain (INIT = pg_catalog.dsimple_init, LEXIZE = pg_catalog.dsynonym_lexize);

-- 4. replace text search dictionary app.words
CREATE TEXT SEARCH DICTIONARY app.words (
    TEMPLATE = app.plain
);

-- 5. replace owner app.words(text search dictionary)
ALTER TEXT SEARCH DICTIONARY app.words OWNER TO postgres;

-- 6. replace comment app.words(text search dictionary)
COMMENT ON TEXT SEARCH DICTIONARY app.words IS 'Stays.';
