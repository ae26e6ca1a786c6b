-- Made by reconcile. Run it with: psql -X -f THIS_FILE
-- 2 steps in 1 transaction
-- NOT COMPLETE: 1 step left out, since only `reconcile apply`
-- fills in secrets.

\set ON_ERROR_STOP on
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET default_table_access_method = heap;
SET default_tablespace = '';
SET transform_null_equals = off;
SET array_nulls = on;
SET xmloption = content;

-- Transaction 1 of 1
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL search_path = '';
SET LOCAL check_function_bodies = off;

-- 1. alter role app_user
ALTER ROLE app_user LOGIN;

-- 2. alter role app_user
--    breaks-clients: who reads it must know the new key
--    needs the secret env:MONGODB_URL: only `reconcile apply` can run
--     UPDATE app.databases SET connection = %(secret)s
--     WHERE name = 'docs'

COMMIT;
