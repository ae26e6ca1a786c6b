-- 1. create range type app.floatrange
CREATE TYPE app.floatrange AS RANGE (
    SUBTYPE = double precision,
    SUBTYPE_DIFF = pg_catalog.float8mi
);

-- 2. create range type app.span
CREATE TYPE app.span AS RANGE (
    SUBTYPE = interval
);

-- 3. create comment app.span(range type)
COMMENT ON TYPE app.span IS 'From and to.';

-- 4. create range type app.words
CREATE TYPE app.words AS RANGE (
    SUBTYPE = text,
    SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops,
    COLLATION = pg_catalog."C",
    MULTIRANGE_TYPE_NAME = app."Many Words"
);

-- 5. create domain app.size
CREATE DOMAIN app.size AS integer
    CONSTRAINT positive CHECK (value > 0);

-- 6. create range type app.over_domain
CREATE TYPE app.over_domain AS RANGE (
    SUBTYPE = app.size
);

-- 7. create table app.t
CREATE TABLE app.t (
    during app.span DEFAULT (app.span('1 hour', '2 hours')),
    all_of app."Many Words",
    f app.floatrange[]
);

-- 8. create function app.wide(app.floatrange)
CREATE FUNCTION app.wide(f app.floatrange)
    RETURNS boolean
    LANGUAGE sql
AS $$select upper(f) - lower(f) > 1$$;
