-- 1. drop text search configuration app.search
--   breaks-clients: statements that search by it fail
DROP TEXT SEARCH CONFIGURATION app.search;

-- 2. drop text search dictionary app.english
DROP TEXT SEARCH DICTIONARY app.english;
