-- Made by reconcile. Run it with: psql -X -f THIS_FILE
-- 3 steps in 1 transaction

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

-- 1. create table app.t
-- ; drop table app.users; --
CREATE TABLE app."t
; drop table app.users; --" (
    "say ""hi""" text
);

-- 2. create comment on table app.t
-- ; drop table app.users; --
COMMENT ON TABLE app."t
; drop table app.users; --" IS 'line one
line two [31mred[0m ‮txt.exe';

-- 3. create view app.v
CREATE VIEW app.v AS
 SELECT 1 AS a -- the first
;

COMMIT;
