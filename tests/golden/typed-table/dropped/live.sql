create schema app;
create type app.point as (x integer, y integer);
create table app.free of app.point (primary key (x));
