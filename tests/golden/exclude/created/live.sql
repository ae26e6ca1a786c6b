create schema app;
create table app.old (name text, id integer);
