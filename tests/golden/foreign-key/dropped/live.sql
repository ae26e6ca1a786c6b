create schema app;
create table app.t (id integer primary key, parent integer references app.t);
