create schema app; create foreign data wrapper w; create server s foreign data wrapper w;
create foreign table app.t (id integer default 1, constraint positive check (id > 0)) server s;
create table app.u (id integer default 1, constraint positive check (id > 0));
