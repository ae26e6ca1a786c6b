insert into app.grows values (1);
insert into app.changes_type values (1, 2);
insert into app.names values ('Ada', 'Lovelace');
