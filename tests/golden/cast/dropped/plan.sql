-- 1. drop cast app.color.integer
--   breaks-clients: statements that rely on the cast fail, or take another one
DROP CAST (app.color AS integer);

-- 2. drop function app.rank(app.color)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.rank(app.color);

-- 3. drop cast text.app.color
--   breaks-clients: statements that rely on the cast fail, or take another one
DROP CAST (text AS app.color);
