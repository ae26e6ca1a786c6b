insert into app.parents values (1);
insert into app.customer (parent, name) values (1, 'a'), (1, 'b');
insert into app.orders values (1, 1);
