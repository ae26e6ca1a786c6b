create schema app;
create table app.t (id integer);
alter table app.t enable row level security;
create policy a on app.t for select using (id > 0);
create policy b on app.t for update using (id > 1);
