insert into app.people values ('Ada', 'sad', 1999);
