create schema app;
create table app.animal (name text, weight integer, gone text, constraint named check (name > ''));
create table app.cat (lives integer) inherits (app.animal);
create table app.dog (tail text) inherits (app.animal);
create view app.weights as select weight from app.cat;
