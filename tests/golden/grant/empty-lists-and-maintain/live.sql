create role reader;
create role writer;
create schema app;
create table app.t (id bigint);
grant select on app.t to reader;
