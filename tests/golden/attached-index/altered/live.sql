create schema app;
create table app.events (id bigint not null, note text, year integer) partition by range (id);
create index events_note_idx on app.events (note);
create index events_year_idx on app.events (year);
create table app.events_1 partition of app.events for values from (0) to (100);
