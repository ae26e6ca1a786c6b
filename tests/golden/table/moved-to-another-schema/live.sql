create schema app;
create table app.customer (id serial primary key, name text);
create index customer_name_idx on app.customer (name);
create view app.names as select id, name from app.customer;
create function app.size() returns bigint language plpgsql as $$ begin return (select count(*) from app.customer); end $$;
