create schema app;
create table app.of (id int primary key);
create table app.there (id int, of_id int) partition by range (id);
create table app.there_1 partition of app.there for values from (0) to (10);
alter table app.there_1 add constraint refers check (of_id > 0);
create table app.old (id int, of_id int references app.of) partition by range (id);
