insert into app.t values (1, row(1, 2, 'a'), array[row(1, 2, 'a')::app.point]);
