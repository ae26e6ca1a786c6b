create schema app;
create table app.events (region text not null, at date not null, primary key (region, at)) partition by list (region);
create table app.events_asia partition of app.events for values in ('asia') partition by range (at);
create table app.events_asia_2025 partition of app.events_asia for values from ('2025-01-01') to ('2026-01-01');
