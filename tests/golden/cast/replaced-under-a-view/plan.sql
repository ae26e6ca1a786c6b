-- 1. replace cast app.color.integer
--   breaks-clients: statements that rely on the cast fail, or take another one
DROP CAST (app.color AS integer);

-- 2. replace cast app.color.integer
CREATE CAST (app.color AS integer)
    WITH INOUT;

-- 3. alter view app.ranked
CREATE OR REPLACE VIEW app.ranked AS
select color::int as rank from app.t;

-- 4. drop function app.rank(app.color)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.rank(app.color);
