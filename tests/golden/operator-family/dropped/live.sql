create schema app;
create function app.compare(int, bigint) returns int language sql immutable as 'select btint48cmp($1, $2)';
create operator family app.numbers using btree;
alter operator family app.numbers using btree add
  operator 1 < (int, bigint), operator 2 <= (int, bigint), function 1 (int, bigint) app.compare(int, bigint);
create operator class app.numbers for type int using btree family app.numbers as
  operator 1 <, operator 3 =, function 1 btint4cmp(int, int);
