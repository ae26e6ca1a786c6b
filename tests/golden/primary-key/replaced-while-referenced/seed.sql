insert into app.customers values (1, 'one');
insert into app.orders values (1, 1), (2, null);
