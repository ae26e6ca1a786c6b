insert into app.old values ('a', 1), ('b', 1);
