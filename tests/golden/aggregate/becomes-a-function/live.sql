create schema app;
create aggregate app.total(int) (sfunc = int4pl, stype = int);
