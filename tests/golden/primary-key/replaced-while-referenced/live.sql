create schema app;
create table app.customers (id integer primary key, name text);
create table app.orders (
  id integer primary key,
  customer integer references app.customers on delete cascade
);
comment on constraint orders_customer_fkey on app.orders is 'Who pays.';
