create schema app;
create role member;
create role guest;
create table app.t (id bigint);
alter table app.t enable row level security;
create policy own on app.t as restrictive to member, guest using (id > 0);
