create schema app;
create table app.t (id bigint);
alter table app.t enable row level security;
