create role reader;
create foreign data wrapper w;
create server s foreign data wrapper w options (host 'h');
create user mapping for reader server s options (user 'r');
create user mapping for public server s options (password 'secret');
