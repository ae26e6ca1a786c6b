create schema app;
create role golden_owner;
create table app.orders (id bigint);
alter table app.orders owner to golden_owner;
