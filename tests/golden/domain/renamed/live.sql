create schema app;
create domain app.positive as integer default 1 constraint positive_check check (value > 0);
create table app.t (n app.positive);
create function app.f(app.positive) returns integer language sql return 1;
