create schema app;
create type app.point as (x integer, y integer, label text);
create table app.t (id integer, at app.point, path app.point[]);
create view app.v as select (at).x as x from app.t;
create function app.f(p app.point) returns integer language sql return (p).x + (p).y;
comment on column app.point.x is 'To the right.';
