insert into app.cases values (1), (2);
insert into app.notes values (1);
insert into app.tags values (2);
