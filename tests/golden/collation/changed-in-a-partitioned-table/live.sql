create schema app;
create type app.mood as enum ('sad', 'happy');
create collation app.names (locale = 'C');
create table app.people (name text collate app.names, mood app.mood, born integer) partition by list (born);
create table app.people_of_1999 partition of app.people for values in (1999);
create view app.v as select name from app.people_of_1999;
