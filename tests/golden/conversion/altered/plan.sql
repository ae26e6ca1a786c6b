-- 1. replace conversion app.to_utf8
DROP CONVERSION app.to_utf8;

-- 2. replace conversion app.to_utf8
CREATE CONVERSION app.to_utf8
    FOR 'KOI8R' TO 'UTF8' FROM koi8r_to_utf8;

-- 3. replace owner app.to_utf8(conversion)
ALTER CONVERSION app.to_utf8 OWNER TO postgres;

-- 4. replace comment app.to_utf8(conversion)
COMMENT ON CONVERSION app.to_utf8 IS 'stays';
