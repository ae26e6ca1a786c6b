insert into app.one values (1, 1);
insert into app.two values (1);
insert into app.pairs values (1, 1);
insert into app.t values (1, 1);
set constraints all immediate;
