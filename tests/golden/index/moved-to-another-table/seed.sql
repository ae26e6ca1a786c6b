insert into app.two values (1);
