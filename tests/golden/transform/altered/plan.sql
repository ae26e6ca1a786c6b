-- 1. alter transform integer.sql
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE sql (
    TO SQL WITH FUNCTION int4recv(internal)
);

-- 2. drop function app.see(internal)
--   breaks-clients: statements and bodies of routines that rely on it as it was fail
DROP FUNCTION app.see(internal);
