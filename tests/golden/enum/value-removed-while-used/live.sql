create schema app;
create type app.status as enum ('new', 'lost', 'done');
comment on type app.status is 'Where an order stands.';
create table app.orders (id bigint, status app.status not null default 'new', seen app.status[]);
create index orders_open_idx on app.orders (id) where status <> 'done';
create view app.open_orders as select o.id, o.status from app.orders o where o.status <> 'done'::app.status;
create function app.is_open(status app.status) returns boolean language sql as $$select status <> 'done'$$;
