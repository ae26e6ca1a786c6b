create schema app;
create aggregate app.total(int) (sfunc = int4pl, stype = int, initcond = '0');
create view app.totals as select app.total(n)::bigint as total from (values (1), (2)) v(n);
