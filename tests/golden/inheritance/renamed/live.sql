create schema app;
create table app.parents (id integer, name text, constraint named check (name <> ''));
create table app.heirs (more integer, name text) inherits (app.parents);
create view app.v as select id, name, more from app.heirs;
