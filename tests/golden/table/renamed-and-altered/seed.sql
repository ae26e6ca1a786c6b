insert into app.customer values (1, 'a', 'b', 2);
