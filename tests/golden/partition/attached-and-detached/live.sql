create schema app;
create table app.events (id bigint not null, year integer not null, primary key (id, year)) partition by list (year);
create index events_year_idx on app.events (year);
create table app.events_2024 partition of app.events for values in (2024);
create table app.events_2025 (id bigint not null, year integer not null, primary key (id, year));
