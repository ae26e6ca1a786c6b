-- 1. drop view app.point
--   breaks-clients: statements that rely on the view as it was fail
DROP VIEW app.point;

-- 2. create shell type app.point
CREATE TYPE app.point;

-- 3. create function app.point_in(cstring)
CREATE FUNCTION app.point_in(cstring)
    RETURNS app.point
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'point_in';

-- 4. create function app.point_out(app.point)
CREATE FUNCTION app.point_out(app.point)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'point_out';

-- 5. create base type app.point
CREATE TYPE app.point (
    INPUT = app.point_in,
    OUTPUT = app.point_out,
    INTERNALLENGTH = 16,
    ALIGNMENT = double,
    ELEMENT = float8
);
