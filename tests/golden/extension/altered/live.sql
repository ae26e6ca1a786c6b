create schema app;
create schema tools;
create extension pgcrypto schema app;
create extension citext schema tools;
create extension pg_trgm schema app version '1.5';
create table app.people (id bigint, token bytea default app.gen_random_bytes(16));
