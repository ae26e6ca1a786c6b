create schema app;
create type app.status as enum ('new', 'done');
create table app.orders (id bigint, status app.status not null default 'new',
  constraint known check (status in ('new', 'done')));
