create schema app; create table app.t (id integer, a integer); create table app.u (id integer); create table app.v (id integer);
create publication p for table app.t (id) where (id > 0), app.v;
