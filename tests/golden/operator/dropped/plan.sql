-- 1. drop operator app.!!(NONE, text)
--   breaks-clients: statements and bodies of routines that use it fail
DROP OPERATOR app.!! (NONE, text);

-- 2. drop operator app.<<>>(integer, integer)
--   breaks-clients: statements and bodies of routines that use it fail
DROP OPERATOR app.<<>> (integer, integer);

-- 3. drop view app.v
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.v;

-- 4. drop operator app.===(integer, integer)
--   breaks-clients: statements and bodies of routines that use it fail
DROP OPERATOR app.=== (integer, integer);
