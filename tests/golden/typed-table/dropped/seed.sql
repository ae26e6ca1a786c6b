insert into app.free values (1, 2);
