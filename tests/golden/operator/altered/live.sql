create schema app;
create operator app.=== (function = int4eq, leftarg = int, rightarg = int, restrict = eqsel, join = eqjoinsel);
create view app.v as select 1 operator(app.===) 1 as same;
