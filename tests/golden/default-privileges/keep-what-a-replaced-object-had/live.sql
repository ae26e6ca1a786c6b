create role reader;
create role writer;
create schema app;
create function app.f() returns integer language sql return 1;
create function app.g() returns integer language sql return 1;
grant execute on function app.f() to writer;
alter default privileges grant execute on functions to reader;
