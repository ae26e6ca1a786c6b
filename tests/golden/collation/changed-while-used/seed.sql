insert into app.t values (1, 'b', 'c', '(d)', '[a,b]'); insert into app.u values ('b');
