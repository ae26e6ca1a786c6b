create role app_owner;
create role reader;
create role writer;
create schema app;
alter default privileges for role app_owner
    grant insert, update on tables to reader;
alter default privileges for role app_owner
    grant select, insert, delete, update on tables to writer with grant option;
alter default privileges for role app_owner revoke execute on functions from public;
alter default privileges for role app_owner revoke execute on functions from app_owner;
alter default privileges for role app_owner in schema app
    grant select on tables to reader, app_owner;
