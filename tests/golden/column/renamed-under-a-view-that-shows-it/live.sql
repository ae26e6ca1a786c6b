create schema app;
create table app.t (id integer, a text);
create view app.v as select id, a from app.t;
create view app.w as select a from app.v;
