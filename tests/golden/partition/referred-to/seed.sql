insert into app.days values ('2024-02-02', 'a'); insert into app.events values ('2024-02-02');
