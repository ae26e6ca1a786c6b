create schema app;
create schema meta;
create table app.t (a integer, b integer);
create statistics meta.one on a, b from app.t;
create statistics app.two (ndistinct) on a, b from app.t;
