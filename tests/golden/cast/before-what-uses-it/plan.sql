-- 1. create schema app
CREATE SCHEMA app;

-- 2. create enum app.color
CREATE TYPE app.color AS ENUM ('red', 'green');

-- 3. create function app.rank(app.color)
CREATE FUNCTION app.rank(app.color)
    RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$select 1$$;

-- 4. create cast app.color.integer
CREATE CAST (app.color AS integer)
    WITH FUNCTION app.rank(app.color) AS IMPLICIT;

-- 5. create table app.t
CREATE TABLE app.t (
    color app.color,
    rank integer DEFAULT 'green'::app.color,
    CONSTRAINT ranked CHECK (rank = color)
);

-- 6. create index app.ranks
CREATE INDEX ranks ON app.t ((color::int));

-- 7. create view app.a_view
CREATE VIEW app.a_view AS
select color::int as rank from app.t;
