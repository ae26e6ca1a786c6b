create schema app; create foreign data wrapper w; create server s type 'old' foreign data wrapper w; create server t foreign data wrapper w;
create foreign table app.orders (id integer default 1, constraint positive check (id > 0)) server s;
create foreign table app.moved (id integer) server s;
create view app.v as select id from app.orders;
