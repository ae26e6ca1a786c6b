insert into app.t values (1, 'a', '7', '2020-01-01', 'x');
