-- 1. drop text search configuration app.search
--   breaks-clients: statements that search by it fail
DROP TEXT SEARCH CONFIGURATION app.search;
