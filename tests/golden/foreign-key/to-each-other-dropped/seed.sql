insert into app.teams values (1, null);
insert into app.people values (1, 1);
set constraints all immediate;
