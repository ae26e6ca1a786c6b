create role reader; create role keeper; create foreign data wrapper w; create server s foreign data wrapper w;
