create schema app;
create table app.kept (id bigint constraint kept_pkey primary key);
create table app.gone (id bigint generated always as identity primary key, kept_id bigint references app.kept);
create index on app.gone (kept_id);
alter table app.gone enable row level security;
create policy p on app.gone using (true);
comment on table app.gone is 'Going.';
