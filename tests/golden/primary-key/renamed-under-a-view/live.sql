create schema app;
create table app.t (id integer primary key, name text);
create view app.counted as select t.id, t.name, count(*) as times from app.t group by t.id;
