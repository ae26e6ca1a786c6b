create schema app;
create table app.orders (id bigint generated always as identity, note text, line integer generated always as identity);
select pg_catalog.nextval('app.orders_id_seq');
