insert into app.items values (1, row(10, 'EUR'), row(row(10, 'EUR'), 19), array[row(9, null)::app.money]), (2, null, null, null);
