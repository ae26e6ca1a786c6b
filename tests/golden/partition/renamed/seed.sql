insert into app.events values (1, '2024-05-05', 'a'), (2, '2025-05-05', 'b');
