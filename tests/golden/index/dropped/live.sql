create schema app;
create table app.t (a integer);
create index t_a on app.t (a);
create unique index t_a_unique on app.t (a);
comment on index app.t_a is 'Not used.';
