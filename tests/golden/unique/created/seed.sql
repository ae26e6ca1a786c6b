insert into app.old values (1), (null), (null);
