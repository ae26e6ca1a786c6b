-- 1. create schema app
CREATE SCHEMA app;

-- 2. create conversion app.back
CREATE DEFAULT CONVERSION app.back
    FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;

-- 3. create conversion app.latin1_to_utf8
CREATE CONVERSION app.latin1_to_utf8
    FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- 4. create comment app.latin1_to_utf8(conversion)
COMMENT ON CONVERSION app.latin1_to_utf8 IS 'As PostgreSQL does it.';
