create schema app;
create table app.t (a integer not null constraint a_key unique, b integer not null constraint b_key unique);
alter table app.t replica identity using index a_key;
create table app.u (a integer not null);
create unique index u_a on app.u (a);
alter table app.u replica identity using index u_a;
create table app.index_is_replaced (a integer not null, b integer not null);
create unique index by_a on app.index_is_replaced (a);
alter table app.index_is_replaced replica identity using index by_a;
