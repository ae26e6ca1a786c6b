insert into app.orders values (1, 'new'), (2, 'done');
