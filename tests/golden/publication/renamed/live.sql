create schema app;
create table app.t (id integer primary key, a integer);
create publication p for table app.t;
