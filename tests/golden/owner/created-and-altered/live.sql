create role a;
create role b;
create schema app;
create table app.moved (id bigint);
alter table app.moved owner to a;
create table app.left_alone (id bigint);
alter table app.left_alone owner to a;
