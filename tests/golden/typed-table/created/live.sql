create schema app;
create type app.point as (x integer, y integer);
create table app.bound (x integer primary key, y integer);
