create schema app;
create table app.on (id bigint);
create table app.both (id bigint);
