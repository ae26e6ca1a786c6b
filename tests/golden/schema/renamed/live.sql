create schema app_old;
comment on schema app_old is 'Ours.';
create type app_old.mood as enum ('sad', 'ok');
create table app_old.t (id serial primary key, mood app_old.mood default 'ok');
create index t_mood_idx on app_old.t (mood);
create view app_old.v as select * from app_old.t;
create function app_old.f(app_old.mood) returns setof app_old.t language sql begin atomic select * from app_old.t; end;
create policy p on app_old.t using (id in (select v.id from app_old.v));
create extension citext schema app_old;
