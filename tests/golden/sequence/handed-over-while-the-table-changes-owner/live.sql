create schema app;
create role golden_owner;
create sequence app.numbers;
create table app.invoices (number bigint, line bigint);
