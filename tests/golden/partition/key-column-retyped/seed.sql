insert into app.events values (1, now()), (101, now());
insert into app.notes values ('eu', 'one');
