insert into app.people values (1, row('Main St. 1, "rear"', '12345'), array[row('x', null)::app.address]), (2, null, null);
