create schema app;
create table app.off (id bigint);
alter table app.off enable row level security;
create table app.unforced (id bigint);
alter table app.unforced enable row level security, force row level security;
