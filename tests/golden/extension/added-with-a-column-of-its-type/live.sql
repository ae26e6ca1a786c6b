create schema app;
create table app.people (id bigint);
