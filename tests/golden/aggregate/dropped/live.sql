create schema app;
create aggregate app.total(int) (sfunc = int4pl, stype = int);
create aggregate app.count(*) (sfunc = int8inc, stype = bigint, initcond = '0');
create function app.add(int, int) returns int language sql as 'select $1 + $2';
create aggregate app.other(int) (sfunc = app.add, stype = int);
create view app.totals as select app.total(n) as total from (values (1), (2)) v(n);
