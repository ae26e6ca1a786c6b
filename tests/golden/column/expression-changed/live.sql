create schema app;
create table app.t (a integer, b integer generated always as (a * 2) stored, c integer);
create index t_b_idx on app.t (b);
