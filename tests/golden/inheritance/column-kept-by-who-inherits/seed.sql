insert into app.keeps values (1, 'kept', 5);
