create schema app;
create role member;
create role guest;
create table app.t (id bigint, owner_name text);
alter table app.t enable row level security;
create policy wider on app.t for select to member using (id between 1 and 3);
create policy no_check on app.t to member using (true) with check (id > 0);
