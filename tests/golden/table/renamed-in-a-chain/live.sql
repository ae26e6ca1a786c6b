create schema app;
create table app.a (id integer primary key, x integer);
create table app.b (id integer primary key, y integer);
create view app.both as select a.x, b.y from app.a join app.b using (id);
