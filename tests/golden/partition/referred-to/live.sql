create schema app;
create table app.days (day date primary key, name text) partition by range (day);
create table app.days_2024 partition of app.days for values from ('2024-01-01') to ('2025-01-01');
create table app.days_2026 partition of app.days for values from ('2026-01-01') to ('2027-01-01');
create table app.events (day date references app.days);
