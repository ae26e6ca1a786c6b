create schema app;
create role app_user;
create function app.weight(id int) returns int language sql immutable as 'select id * 2';
comment on function app.weight(int) is 'What it weighs.';
revoke execute on function app.weight(int) from public;
grant execute on function app.weight(int) to app_user;
create function app.touch() returns trigger language plpgsql as 'begin return new; end';
create table app.t (
  id integer,
  n bigint default app.weight(1),
  weight bigint generated always as (app.weight(id)) stored,
  constraint t_weight check (app.weight(id) >= 0)
);
create index t_weight_idx on app.t (app.weight(id));
create trigger heavy before insert on app.t for each row when (app.weight(new.id) > 100) execute function app.touch();
comment on trigger heavy on app.t is 'Only the heavy ones.';
alter table app.t enable row level security;
create policy light on app.t for select to app_user using (app.weight(id) < 1000);
create view app.weights as select id, app.weight(id) as weight from app.t;
comment on column app.weights.weight is 'In grams.';
grant select on app.weights to app_user;
