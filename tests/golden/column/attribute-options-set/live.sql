create schema app;
create table app.t (a integer, b integer, c text);
alter table app.t alter a set (n_distinct = 100), alter b set (n_distinct = 5, n_distinct_inherited = 7);
create materialized view app.m as select a, b from app.t;
alter materialized view app.m alter b set (n_distinct = 5);
