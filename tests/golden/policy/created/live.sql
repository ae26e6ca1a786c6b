create schema app;
create role member;
create role guest;
create table app.t (id bigint, owner_name text);
alter table app.t enable row level security;
