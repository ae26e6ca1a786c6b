create role reader; create role "100%"; create foreign data wrapper w; create server s foreign data wrapper w;
