create schema app; create table app.t (id integer); create table app.u (id integer);
create publication p for table app.t, app.u;
