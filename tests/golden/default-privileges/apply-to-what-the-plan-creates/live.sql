create role app_owner;
create role reader;
create role writer;
create role former;
create schema app;
alter default privileges in schema app grant all on tables to former;
