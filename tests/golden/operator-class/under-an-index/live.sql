create schema app;
create function app.compare(a int, b int) returns int language sql immutable as 'select $1 - $2';
create operator class app.numbers for type int using btree as operator 1 <, operator 3 =, function 1 app.compare(int, int);
create table app.t (n int);
create index t_n on app.t (n app.numbers);
