-- 1. replace cast app.color.integer
--   breaks-clients: statements that rely on the cast fail, or take another one
DROP CAST (app.color AS integer);

-- 2. replace cast character varying.app.color
--   breaks-clients: statements that rely on the cast fail, or take another one
DROP CAST (character varying AS app.color);

-- 3. replace cast app.color.integer
CREATE CAST (app.color AS integer)
    WITH FUNCTION app.rank(app.color) AS ASSIGNMENT;

-- 4. create comment app.color.integer(cast)
COMMENT ON CAST (app.color AS integer) IS 'By its place.';

-- 5. replace cast character varying.app.color
CREATE CAST (character varying AS app.color)
    WITH INOUT AS IMPLICIT;

-- 6. drop view app.ranked
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.ranked;

-- 7. drop function app.rank(app.color, integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.rank(app.color, integer);
