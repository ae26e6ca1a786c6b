create schema app;
create table app.t (id integer);
create view app.v as select id from app.t;
alter view app.v alter column id set default 5;
