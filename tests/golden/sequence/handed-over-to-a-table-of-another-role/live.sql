create schema app;
create role golden_owner;
create sequence app.numbers;
create table app.orders (number bigint default nextval('app.numbers'));
alter sequence app.numbers owned by app.orders.number;
create table app.invoices (number bigint default nextval('app.numbers'));
alter table app.invoices owner to golden_owner;
