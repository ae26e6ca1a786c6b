-- What tests/integration/reimport/before/ declares.
create schema app;
comment on schema app is 'It''s mine';
create type app.status as enum ('active', 'inactive');
create table app.users (id uuid primary key default gen_random_uuid(), email text not null);
create table app.notes (
  id bigint primary key,
  author uuid not null references app.users,
  title varchar(20),
  body text default 'x',
  n int check (n > 0),
  st app.status default 'active'
);
create index notes_author_idx on app.notes (author);
create index notes_low_idx on app.notes (lower(title));
create view app.v as select id, title from app.notes where n > 3;
create function app.f(a int) returns int language sql as $$ select 1; $$;
create function app.g() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger t before insert on app.notes for each row execute function app.g();
create policy p on app.notes for select to app_user using (title = current_user);
grant select, insert on app.notes to app_user;
grant usage on schema app to app_user;
create table app.gone (id int);
create table app.shared_a (id bigint not null, created_at timestamptz not null default now());
create table app.shared_b (id bigint not null, created_at timestamptz not null default now());
create domain app.short as text check (length(value) < 10);
create domain app.word as text check (value !~ ' ');
