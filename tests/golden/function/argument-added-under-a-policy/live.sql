create schema app;
create function app.may_see(id int, role text) returns boolean language sql as 'select true';
create table app.t (id integer, role text);
alter table app.t enable row level security;
create policy own on app.t for select using (app.may_see(id, role));
