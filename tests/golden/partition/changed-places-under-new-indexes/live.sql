create schema app;
create table app.events (id integer, at date) partition by list (id);
create table app.one partition of app.events for values in (1) partition by range (at);
create table app.one_old partition of app.one for values from ('2024-01-01') to ('2025-01-01');
create table app.two partition of app.events for values in (2) partition by range (at);
