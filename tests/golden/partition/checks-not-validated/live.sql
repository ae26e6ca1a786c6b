create schema app;
create table app.there (id int) partition by range (id);
create table app.there_1 partition of app.there for values from (0) to (10);
