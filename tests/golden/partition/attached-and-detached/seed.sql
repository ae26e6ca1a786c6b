insert into app.events values (1, 2024), (2, 2024);
insert into app.events_2025 values (1, 2025);
