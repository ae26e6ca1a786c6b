create schema app;
create operator app.<<< (function = int48lt, leftarg = int, rightarg = bigint);
create operator family app.numbers using btree;
alter operator family app.numbers using btree add operator 1 app.<<< (int, bigint);
create operator class app.numbers for type int using btree family app.numbers as
  operator 1 <, operator 3 =, function 1 btint4cmp(int, int);
