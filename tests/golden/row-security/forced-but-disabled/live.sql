create schema app;
create table app.kept (a integer);
alter table app.kept force row level security;
create table app.was_on (a integer);
alter table app.was_on enable row level security, force row level security;
