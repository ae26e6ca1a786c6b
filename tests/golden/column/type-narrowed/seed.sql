insert into app.t values (1.25, '2020-01-01 10:00');
