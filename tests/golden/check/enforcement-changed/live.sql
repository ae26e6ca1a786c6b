create schema app;
create table app.t (
  a integer,
  constraint from_now_on check (a > 0) not enforced,
  constraint no_more check (a > 0)
);
