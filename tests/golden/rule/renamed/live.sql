create schema app;
create table app.t (a integer);
create table app.log (a integer);
create rule one as on insert to app.t do also insert into app.log values (new.a);
