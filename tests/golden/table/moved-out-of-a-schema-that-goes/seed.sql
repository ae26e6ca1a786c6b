insert into old.notes (kind) values ('b');
