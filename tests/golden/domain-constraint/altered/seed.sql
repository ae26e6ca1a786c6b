insert into app.people values (30), (21);
