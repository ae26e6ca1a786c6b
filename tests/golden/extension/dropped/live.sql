create schema app;
create extension pgcrypto schema app;
create extension citext schema app;
