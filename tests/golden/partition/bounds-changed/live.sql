create schema app;
create table app.events (id bigint primary key) partition by range (id);
create index events_mod_idx on app.events ((id % 7));
create table app.events_1 partition of app.events for values from (0) to (100);
create table app.events_2 partition of app.events for values from (100) to (200);
create table app.events_3 partition of app.events default;
