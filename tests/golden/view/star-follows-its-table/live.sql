create schema app;
create table app.t (id integer);
create view app.v as select * from app.t;
