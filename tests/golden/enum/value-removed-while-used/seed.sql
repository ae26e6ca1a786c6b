insert into app.orders values (1, 'new', '{new,done}'), (2, 'done', '{}'), (3, 'done', null);
