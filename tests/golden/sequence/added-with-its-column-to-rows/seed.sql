insert into app.orders values ('first'), ('second');
