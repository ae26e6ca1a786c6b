insert into app.customer values (1, 'a');
