-- 1. create function app.rank(app.color)
CREATE FUNCTION app.rank(app.color)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$select 1$$;

-- 2. create cast app.color.integer
CREATE CAST (app.color AS integer)
    WITH FUNCTION app.rank(app.color) AS ASSIGNMENT;

-- 3. create comment app.color.integer(cast)
COMMENT ON CAST (app.color AS integer) IS 'By its place.';

-- 4. create cast app.color.timestamp with time zone
CREATE CAST (app.color AS timestamp with time zone)
    WITH INOUT;

-- 5. create cast character varying.app.color
CREATE CAST (character varying AS app.color)
    WITH INOUT AS IMPLICIT;
