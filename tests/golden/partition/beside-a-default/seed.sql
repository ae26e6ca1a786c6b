insert into app.events values (7);
