create schema app;
create table app.t (a bigint, b bigint, constraint t_a_check check (a > 0));
comment on column app.t.a is 'Old words.';
comment on column app.t.b is 'Going.';
comment on constraint t_a_check on app.t is 'Going, too.';
alter table app.t enable row level security;
create policy p on app.t using (true);
