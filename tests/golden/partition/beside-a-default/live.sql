create schema app;
create table app.events (id integer) partition by list (id);
create table app.others partition of app.events default;
