insert into app.t (id, amount) values (1, 10), (2, 20); insert into app.lines values (1, 10);
