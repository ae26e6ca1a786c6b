-- 1. replace cast app.color.integer
--   breaks-clients: statements that rely on the cast fail, or take another one
DROP CAST (app.color AS integer);

-- 2. drop cast integer.app.color
--   breaks-clients: statements that rely on the cast fail, or take another one
DROP CAST (integer AS app.color);

-- 3. replace cast app.color.integer
CREATE CAST (app.color AS integer)
    WITH FUNCTION app.place(app.color) AS ASSIGNMENT;

-- 4. create function app.color(bigint)
CREATE FUNCTION app.color(bigint)
    RETURNS app.color
    LANGUAGE sql
    IMMUTABLE
AS $$select row($1::integer)::app.color$$;

-- 5. create cast bigint.app.color
CREATE CAST (bigint AS app.color)
    WITH FUNCTION app.color(bigint);

-- 6. alter view app.places
CREATE OR REPLACE VIEW app.places AS
select row(1)::app.color::integer + 1 as next, 3::bigint::app.color as third;

-- 7. drop function app.color(integer)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.color(integer);
