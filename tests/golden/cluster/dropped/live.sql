create schema app;
create table app.t (a integer);
create index by_a on app.t (a);
cluster app.t using by_a;
create table app.u (a integer);
create index u_a on app.u (a);
cluster app.u using u_a;
