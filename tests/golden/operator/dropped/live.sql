create schema app;
create operator app.=== (function = int4eq, leftarg = int, rightarg = int, negator = operator(app.<<>>));
create operator app.<<>> (function = int4ne, leftarg = int, rightarg = int);
create operator app.!! (function = upper, rightarg = text);
create view app.v as select 1 operator(app.===) 1 as same;
