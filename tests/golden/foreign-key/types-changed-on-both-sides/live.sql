create schema app;
create table app.one (id integer primary key);
create table app.t (one integer references app.one);
