create schema app;
create table app.one (a integer);
create table app.two (a integer);
create index by_a on app.one (a);
