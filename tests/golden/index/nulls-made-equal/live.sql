create schema app;
create table app.t (a integer);
create unique index t_a on app.t (a);
