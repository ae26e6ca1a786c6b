create schema app;
create role app_user;
create table app.t (id integer, name text);
create function app.touch() returns trigger language plpgsql as 'begin return new; end';
create function app.first() returns bigint language sql return (select min(id) from app.t);
create trigger touch before update of id on app.t for each row when (old.id is distinct from new.id)
  execute function app.touch();
comment on trigger touch on app.t is 'kept';
alter table app.t enable row level security;
create policy own on app.t for select to app_user using (id > 0);
create view app.v as select id, name from app.t;
comment on column app.v.id is 'The number.';
grant select on app.v to app_user;
create materialized view app.m as select id from app.t;
create index m_id on app.m (id);
