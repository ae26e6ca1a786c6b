create schema app;
create table app.t (a integer, b integer, constraint one check (a > 0), constraint two check (b > 0) not valid);
