create schema app;
create type app.status as enum ('new', 'done');
comment on type app.status is 'Where an order stands.';
create table app.orders (id bigint, status app.status default 'new');
