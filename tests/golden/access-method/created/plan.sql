-- 1. create schema app
CREATE SCHEMA app;

-- 2. create access method own_heap
CREATE ACCESS METHOD own_heap TYPE TABLE HANDLER heap_tableam_handler;

-- 3. create comment own_heap(access method)
COMMENT ON ACCESS METHOD own_heap IS 'A copy.';

-- 4. create table app.t
CREATE TABLE app.t (
    n integer
) USING own_heap;

-- 5. create function app.handler(internal)
CREATE FUNCTION app.handler(internal)
    RETURNS index_am_handler
    LANGUAGE internal
AS 'bthandler';

-- 6. create access method own_tree
CREATE ACCESS METHOD own_tree TYPE INDEX HANDLER app.handler;
