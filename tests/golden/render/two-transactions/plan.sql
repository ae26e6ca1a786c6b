-- Made by reconcile. Run it with: psql -X -f THIS_FILE
-- 2 steps in 2 transactions

\set ON_ERROR_STOP on
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET default_table_access_method = heap;
SET default_tablespace = '';
SET transform_null_equals = off;
SET array_nulls = on;
SET xmloption = content;

-- Transaction 1 of 2
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL search_path = '';
SET LOCAL check_function_bodies = off;

-- 1. alter enum app.size
ALTER TYPE app.size ADD VALUE 'medium' AFTER 'small';

-- Committed here: a new enum value can be used only after it is committed
COMMIT;

-- Transaction 2 of 2
BEGIN;
SET LOCAL lock_timeout = '2s';
SET LOCAL search_path = '';
SET LOCAL check_function_bodies = off;

-- 2. create column app.shirts.size
ALTER TABLE app.shirts ADD COLUMN size app.size DEFAULT 'medium'::app.size;

COMMIT;
