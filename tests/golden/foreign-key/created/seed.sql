insert into app.customers values (1, 'north', 'a@b');
insert into app.old values (1, 'north'), (null, 'north');
