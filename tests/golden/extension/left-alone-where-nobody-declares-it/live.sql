create schema app;
create extension pgcrypto schema public;
