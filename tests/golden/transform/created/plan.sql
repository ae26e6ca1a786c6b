-- 1. create schema app
CREATE SCHEMA app;

-- 2. create function app.see(internal)
CREATE FUNCTION app.see(internal)
    RETURNS internal
    LANGUAGE internal
    IMMUTABLE
AS 'prsd_lextype';

-- 3. create transform integer.sql
CREATE TRANSFORM FOR integer LANGUAGE sql (
    FROM SQL WITH FUNCTION app.see(internal),
    TO SQL WITH FUNCTION int4recv(internal)
);

-- 4. create function app.doubled(integer)
CREATE FUNCTION app.doubled(int)
    RETURNS int
    LANGUAGE sql
    TRANSFORM FOR TYPE integer
AS $$select $1 * 2$$;

-- 5. create comment integer.sql(transform)
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'Of no use.';
