create schema app;
create domain app.email as text;
create domain app.zip as text not null default '00000';
create table app.people (email app.email, zip app.zip);
