create schema app;
create table app.t (
  a integer,
  constraint expression check (a > 0),
  constraint inherited check (a > 0),
  constraint validated_no_more check (a > 0),
  constraint spelled_differently check (a = any (array[1, 2]))
);
alter table app.t add constraint validated check (a > 0) not valid;
