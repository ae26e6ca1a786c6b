-- 1. replace conversion app.a
DROP CONVERSION app.a;

-- 2. replace conversion app.b
DROP CONVERSION app.b;

-- 3. replace conversion app.a
CREATE DEFAULT CONVERSION app.a
    FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- 4. replace owner app.a(conversion)
ALTER CONVERSION app.a OWNER TO postgres;

-- 5. replace conversion app.b
CREATE CONVERSION app.b
    FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- 6. replace owner app.b(conversion)
ALTER CONVERSION app.b OWNER TO postgres;
