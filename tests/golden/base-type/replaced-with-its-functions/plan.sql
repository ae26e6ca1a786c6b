-- 1. replace function app.length(app.label)
DROP FUNCTION app.length(app.label);

-- 2. replace base type app.label
DROP TYPE app.label CASCADE;

-- 3. replace shell type app.label
CREATE TYPE app.label;

-- 4. replace function app.label_in(cstring)
CREATE FUNCTION app.label_in(cstring)
    RETURNS app.label
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textin';

-- 5. replace function app.label_out(app.label)
CREATE FUNCTION app.label_out(app.label)
    RETURNS cstring
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textout';

-- 6. replace base type app.label
CREATE TYPE app.label (
    INPUT = app.label_in,
    OUTPUT = app.label_out,
    CATEGORY = 'S'
);

-- 7. replace owner app.label(base type)
ALTER TYPE app.label OWNER TO postgres;

-- 8. replace owner app.label_in(cstring)(function)
ALTER FUNCTION app.label_in(cstring) OWNER TO postgres;

-- 9. replace owner app.label_out(app.label)(function)
ALTER FUNCTION app.label_out(app.label) OWNER TO postgres;

-- 10. replace comment app.label(base type)
COMMENT ON TYPE app.label IS 'comes back, too';

-- 11. replace comment app.label_in(cstring)(function)
COMMENT ON FUNCTION app.label_in(cstring) IS 'comes back';

-- 12. replace function app.length(app.label)
CREATE FUNCTION app.length(app.label)
    RETURNS int
    LANGUAGE internal
    IMMUTABLE STRICT
AS 'textlen';

-- 13. replace owner app.length(app.label)(function)
ALTER FUNCTION app.length(app.label) OWNER TO postgres;
