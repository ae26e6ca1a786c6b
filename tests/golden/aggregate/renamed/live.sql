create schema app;
create function app.add(integer, integer) returns integer language sql immutable as 'select $1 + $2';
create aggregate app.total(integer) (sfunc = app.add, stype = integer);
create view app.v as select app.total(n) as total from (values (1)) v(n);
