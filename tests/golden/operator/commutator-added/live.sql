create schema app;
create operator app.<<< (function = int4lt, leftarg = int, rightarg = int);
