create schema app;
create table app.there (id int);
create table app.heir () inherits (app.there);
