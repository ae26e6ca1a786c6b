insert into app.t (a) values (1), (2);
