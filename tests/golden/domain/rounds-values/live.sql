create schema app;
create domain app.price as numeric(10, 4);
create type app.offer as (price app.price, weight numeric);
create table app.offers (id integer, price app.price, offer app.offer);
