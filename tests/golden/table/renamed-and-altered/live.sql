create schema app;
create table app.customer (id integer primary key, name varchar(20), nick text, old integer);
create view app.names as select id, name from app.customer;
