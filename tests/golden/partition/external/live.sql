create schema app;
create table app.events (id bigint not null) partition by range (id);
create table app.events_p1 partition of app.events for values from (0) to (100);
create table app.events_p2 partition of app.events for values from (100) to (200) partition by range (id);
create table app.events_p2a partition of app.events_p2 for values from (100) to (150);
create index events_p2a_own on app.events_p2a (id);
