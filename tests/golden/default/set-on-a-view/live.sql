create schema app;
create sequence app.s;
create table app.t (id integer default 1, name text);
create view app.v as select id, name from app.t;
alter view app.v alter column name set default 'old';
