create role reader;
create schema app;
alter default privileges in schema app grant select on tables to reader;
alter default privileges grant insert on tables to reader;
