create schema app;
create domain app.age as integer constraint adult check (value >= 21);
alter domain app.age add constraint real check (value < 200) not valid;
create table app.people (age app.age);
