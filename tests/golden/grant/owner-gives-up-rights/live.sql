create role keeper;
create schema app;
create table app.less (id bigint);
alter table app.less owner to keeper;
create table app.all_again (id bigint);
alter table app.all_again owner to keeper;
revoke insert, update on app.all_again from keeper;
