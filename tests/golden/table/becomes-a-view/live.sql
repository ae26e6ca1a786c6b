create schema app;
create table app.base (id bigint);
create table app.thing (id bigint);
