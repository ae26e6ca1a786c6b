insert into app.points values (1, 2);
