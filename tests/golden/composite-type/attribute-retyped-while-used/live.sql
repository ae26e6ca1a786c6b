create schema app;
create type app.money as (amount integer, currency text);
create type app.price as (net app.money, tax integer);
create table app.items (id bigint, cost app.money, price app.price, history app.money[]);
create view app.costs as select i.id, (i.cost).amount as amount from app.items i;
