create schema app;
create table app.t (a integer check (a > 0));
