insert into app.one values (1);
insert into app.t values (1);
