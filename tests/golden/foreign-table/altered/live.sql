create schema app; create foreign data wrapper w; create server s foreign data wrapper w;
create foreign table app.orders (id integer options (column_name 'id'), state varchar(20) default 'x' not null, gone integer,
  constraint positive check (id > 0)) server s options (table_name 'old', updatable 'false');
create view app.v as select id, state from app.orders;
