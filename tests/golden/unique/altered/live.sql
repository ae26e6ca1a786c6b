create schema app;
create table app.t (
  a integer,
  b integer,
  c integer,
  constraint columns_key unique (b, a),
  constraint deferred_key unique (a),
  constraint deferred_at_first_key unique (a) deferrable,
  constraint included_key unique (a) include (b)
);
alter table app.t add constraint stored_key unique (a) with (fillfactor = 90);
