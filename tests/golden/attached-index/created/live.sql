create schema app;
create table app.events (id bigint not null, note text) partition by range (id);
create table app.events_1 partition of app.events for values from (0) to (100);
create table app.events_2 partition of app.events for values from (100) to (200);
create index events_1_by_note on app.events_1 (note);
