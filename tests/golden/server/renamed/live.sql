create foreign data wrapper w;
create server s foreign data wrapper w;
create role reader;
create user mapping for reader server s options (user 'x');
