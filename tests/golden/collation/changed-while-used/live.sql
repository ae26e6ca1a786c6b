create schema app;
create collation app.names (locale = 'C');
create domain app.code as text collate app.names check (value > 'a');
create type app.word as (word text collate app.names);
create type app.words as range (subtype = text, collation = app.names);
create table app.t (id integer, name text collate app.names primary key, code app.code, word app.word, words app.words);
create index t_name_idx on app.t (lower(name) collate app.names);
create table app.u (name text collate app.names references app.t);
create view app.v as select name from app.t order by name collate app.names;
