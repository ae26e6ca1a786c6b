create role app_owner;
create role reader;
create schema app;
alter default privileges for role app_owner grant insert on tables to reader;
alter default privileges for role app_owner revoke execute on functions from public, app_owner;
alter default privileges for role app_owner revoke usage on types from public;
alter default privileges for role app_owner in schema app grant select on sequences to reader with grant option;
alter default privileges in schema app grant select on tables to reader;
