create schema app;
create table app.items (id integer, price numeric);
create table app.past (at date, item app.items);
create function app.dear(app.items) returns boolean language sql immutable as 'select $1.price > 100';
create view app.dear_items as select id from app.items where app.dear(items);
