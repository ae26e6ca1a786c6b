create role reader;
create foreign data wrapper v; create foreign data wrapper w;
create server moved foreign data wrapper v;
create user mapping for public server moved;
create user mapping for reader server moved options (user 'r', password 'secret');
create server retyped type 'old' foreign data wrapper v;
create user mapping for reader server retyped;
