create schema app;
create table app.events (id bigint, at date, kind text, primary key (id, at)) partition by range (at);
create index events_kind_idx on app.events (kind);
create table app.events_2024 partition of app.events for values from ('2024-01-01') to ('2025-01-01');
create table app.events_2025 partition of app.events for values from ('2025-01-01') to ('2026-01-01');
create view app.v as select id, kind from app.events;
