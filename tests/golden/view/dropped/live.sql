create schema app;
create table app.t (id integer);
create view app.a as select id from app.t;
create view app.b as select id from app.a;
comment on view app.b is 'gone as well';
