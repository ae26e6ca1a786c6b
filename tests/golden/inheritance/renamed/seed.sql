insert into app.parents values (1, 'a'); insert into app.heirs values (2, 'b', 3);
