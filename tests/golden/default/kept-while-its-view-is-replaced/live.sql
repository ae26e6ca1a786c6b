create schema app;
create table app.t (id integer, name text);
create table app.u (id integer default 3);
create view app.v as select id from app.t;
alter view app.v alter column id set default 5;
