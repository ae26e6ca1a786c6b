create schema app;
create table app.a (id integer primary key);
create table app.b (a integer constraint one references app.a, c integer constraint two references app.a);
