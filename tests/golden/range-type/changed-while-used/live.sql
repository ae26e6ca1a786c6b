create schema app;
create type app.floatrange as range (subtype = float4);
create domain app.narrow as app.floatrange check (upper(value) - lower(value) < 10);
create table app.t (id integer, f app.floatrange default app.floatrange(0, 1), n app.narrow, m app.floatmultirange);
create index t_f_idx on app.t using gist (f);
create view app.v as select id, lower(f) as start from app.t;
create function app.wide(f app.floatrange) returns boolean language sql as 'select upper(f) - lower(f) > 1';
