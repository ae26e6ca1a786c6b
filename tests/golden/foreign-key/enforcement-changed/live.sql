create schema app;
create table app.one (id integer primary key);
create table app.t (
  a integer,
  constraint from_now_on foreign key (a) references app.one not enforced,
  constraint from_now_on_for_new_rows foreign key (a) references app.one not enforced,
  constraint no_more foreign key (a) references app.one
);
