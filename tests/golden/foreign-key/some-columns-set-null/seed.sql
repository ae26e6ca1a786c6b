insert into app.users values (1, 1);
insert into app.notes values (1, 1);
