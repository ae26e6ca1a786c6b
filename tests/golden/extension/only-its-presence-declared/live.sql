create schema app;
create extension citext schema public;
create extension pgcrypto schema public;
