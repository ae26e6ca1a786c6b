create schema app;
create table app.t (a integer, b integer);
create index by_a on app.t (a);
create index by_b on app.t (b);
cluster app.t using by_a;
create table app.index_is_replaced (a integer, b integer);
create index by_first on app.index_is_replaced (a);
cluster app.index_is_replaced using by_first;
