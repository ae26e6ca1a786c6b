create role reader; create role writer;
create foreign data wrapper w; create server s foreign data wrapper w;
create user mapping for reader server s options (user 'old', password 'old', sslpassword 'x');
create user mapping for writer server s options (password 'of the writer');
