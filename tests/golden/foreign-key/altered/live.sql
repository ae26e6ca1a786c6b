create schema app;
create table app.one (id integer primary key, other integer unique);
create table app.two (id integer primary key);
create table app.pairs (a integer, b integer, primary key (a, b));
create table app.t (
  a integer default 1,
  b integer,
  constraint columns foreign key (a) references app.one,
  constraint deferred foreign key (a) references app.one,
  constraint deferred_at_first foreign key (a) references app.one deferrable,
  constraint deferred_no_more foreign key (a) references app.one deferrable initially deferred,
  constraint deferred_only_when_told foreign key (a) references app.one deferrable initially deferred,
  constraint matched foreign key (a, b) references app.pairs,
  constraint on_delete foreign key (a) references app.one on delete cascade,
  constraint on_update foreign key (a) references app.one on update cascade,
  constraint referenced_column foreign key (a) references app.one,
  constraint referenced_table foreign key (a) references app.one,
  constraint validated_no_more foreign key (a) references app.one
);
alter table app.t add constraint validated foreign key (a) references app.one not valid;
