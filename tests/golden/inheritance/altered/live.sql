create schema app;
create table app.animal (name text not null, constraint named check (name <> ''));
create table app.plant (name text not null);
create table app.cat (lives integer default 9) inherits (app.animal);
create table app.dog (name text not null);
