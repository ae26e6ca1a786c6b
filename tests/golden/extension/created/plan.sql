-- 1. create extension citext
CREATE EXTENSION citext SCHEMA public;

-- 2. create extension pgcrypto
CREATE EXTENSION pgcrypto SCHEMA app;

-- 3. create extension pgcrypto
COMMENT ON EXTENSION pgcrypto IS 'For tokens.';

-- 4. create domain app.name
CREATE DOMAIN app.name AS public.citext;

-- 5. create table app.people
CREATE TABLE app.people (
    email public.citext,
    name app.name,
    token bytea DEFAULT app.gen_random_bytes(16)
);
