create schema app;
create type app.region as enum ('eu', 'us', 'asia');
create table app.events (id integer not null, at timestamp, primary key (id)) partition by range (id);
create table app.events_1 partition of app.events for values from (0) to (100);
create table app.events_2 partition of app.events for values from (100) to (200);
create index events_at_idx on app.events (at);
create view app.latest as select id from app.events;
create table app.notes (region app.region not null, note varchar(10)) partition by list (region);
create table app.notes_eu partition of app.notes for values in ('eu');
