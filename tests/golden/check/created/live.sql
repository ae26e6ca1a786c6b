create schema app;
create table app.old (a integer);
