create schema app;
create table app.items (id integer, price numeric);
