-- 1. drop text search dictionary app.words
DROP TEXT SEARCH DICTIONARY app.words;

-- 2. drop text search template app.plain
DROP TEXT SEARCH TEMPLATE app.plain;
