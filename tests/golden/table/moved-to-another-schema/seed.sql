insert into app.customer (name) values ('a');
