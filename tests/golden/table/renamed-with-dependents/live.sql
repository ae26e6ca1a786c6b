create schema app;
create role app_reader;
create table app.parents (id integer primary key);
create table app.customer (
    id integer generated always as identity primary key,
    parent integer references app.parents,
    boss integer constraint customer_boss_fkey references app.customer,
    name text not null default 'nobody' check (name <> ''),
    size integer
);
comment on table app.customer is 'Who buys.';
comment on column app.customer.name is 'As on the invoice.';
grant select on app.customer to app_reader;
create index customer_name_idx on app.customer (lower(name));
create table app.orders (id integer primary key, customer integer references app.customer (id));
create view app.names as select c.id, c.name from app.customer c;
create view app.counted as select customer.id, count(*) as times from app.customer group by customer.id;
create materialized view app.sizes as select size, count(*) as times from app.customer group by size;
create policy own on app.customer using (exists (select from app.customer c where c.boss = customer.id));
create function app.touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touch before update on app.customer for each row execute function app.touch();
create function app.one() returns app.customer language sql return (select c from app.customer c limit 1);
