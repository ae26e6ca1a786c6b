create schema app;
create table app.customer (id integer primary key, name text);
create view app.names as select id, name from app.customer;
create view app.ids as select id from app.customer;
