-- 1. create schema app
CREATE SCHEMA app;

-- 2. create composite type app.pair
CREATE TYPE app.pair AS (
    a integer,
    b integer
);

-- 3. create table app.t
CREATE TABLE app.t (
    pair app.pair
);

-- 4. create function app.hashed(app.pair)
CREATE FUNCTION app.hashed(app.pair)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$select hashint4($1.a)$$;

-- 5. create operator family app.by_a.hash
CREATE OPERATOR FAMILY app.by_a USING hash;

-- 6. create operator family app.by_a.hash
ALTER OPERATOR FAMILY app.by_a USING hash ADD
    OPERATOR 1 = (record, record);

-- 7. create operator class app.by_a.hash
CREATE OPERATOR CLASS app.by_a DEFAULT FOR TYPE app.pair
    USING hash FAMILY app.by_a AS
    FUNCTION 1 (app.pair, app.pair) app.hashed(app.pair);

-- 8. create index app.t_pair
CREATE INDEX t_pair ON app.t USING hash (pair);
