create schema app;
create sequence app.numbers;
create table app.old_invoices (number bigint default nextval('app.numbers'));
alter sequence app.numbers owned by app.old_invoices.number;
create table app.invoices (number bigint);
