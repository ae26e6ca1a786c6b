create schema app;
create table app.events (id bigint not null, note text, primary key (id)) partition by range (id);
create index events_note_idx on app.events (note);
create table app.events_1 partition of app.events for values from (0) to (100);
create table app.events_2 partition of app.events for values from (100) to (200);
