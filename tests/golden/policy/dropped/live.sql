create schema app;
create role member;
create role guest;
create table app.t (id bigint, owner_name text);
alter table app.t enable row level security;
create policy open on app.t to member using (true);
create policy own on app.t as restrictive to member using (owner_name = current_user);
