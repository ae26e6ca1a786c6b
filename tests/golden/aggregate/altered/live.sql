create schema app;
create aggregate app.total(int) (sfunc = int4pl, stype = int);
create view app.totals as select app.total(n) as total from (values (1), (2)) v(n);
comment on aggregate app.total(int) is 'stays';
