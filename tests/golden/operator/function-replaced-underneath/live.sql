create schema app;
create function app.same(a int, b int) returns boolean language sql as 'select $1 = $2';
create operator app.=== (function = app.same, leftarg = int, rightarg = int, commutator = operator(app.===), negator = operator(app.<<>>));
create operator app.<<>> (function = int4ne, leftarg = int, rightarg = int);
comment on operator app.===(int, int) is 'comes back';
