create schema app;
create table app.t (id bigint, name text default 'x', twice bigint generated always as (id * 2) stored);
create index t_name_idx on app.t (name);
alter table app.t add constraint t_name_check check (name <> '');
comment on column app.t.name is 'Going.';
