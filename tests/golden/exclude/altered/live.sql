create schema app;
create table app.t (
  a integer,
  r int4range,
  s int4range,
  constraint deferred exclude using gist (r with &&),
  constraint deferred_at_first exclude using gist (r with &&) deferrable,
  constraint elements exclude using gist (r with &&, s with &&),
  constraint method exclude using spgist (r with =),
  constraint "where" exclude using gist (r with &&) where (a > 1)
);
alter table app.t add constraint included exclude using gist (r with &&);
alter table app.t add constraint stored exclude using gist (r with &&) with (buffering = off);
