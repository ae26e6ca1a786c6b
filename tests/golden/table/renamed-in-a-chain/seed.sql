insert into app.a values (1, 2); insert into app.b values (3, 4), (5, 6);
