-- 1. create text search dictionary app.Same
CREATE TEXT SEARCH DICTIONARY app."Same" (
    TEMPLATE = pg_catalog.simple,
    accept = 'false'
);

-- 2. create text search dictionary app.english
CREATE TEXT SEARCH DICTIONARY app.english (
    TEMPLATE = pg_catalog.snowball,
    language = 'english', stopwords = 'english'
);

-- 3. create comment app.english(text search dictionary)
COMMENT ON TEXT SEARCH DICTIONARY app.english IS 'Stems.';

-- 4. create text search dictionary app.plain
CREATE TEXT SEARCH DICTIONARY app.plain (
    TEMPLATE = pg_catalog.simple
);
