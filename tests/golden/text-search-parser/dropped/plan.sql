-- 1. drop text search configuration app.by_words
--   breaks-clients: statements that search by it fail
DROP TEXT SEARCH CONFIGURATION app.by_words;

-- 2. drop text search parser app.words
DROP TEXT SEARCH PARSER app.words;
