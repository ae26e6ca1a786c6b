create schema app;
create table app.t (a integer, constraint t_a_key unique (a));
