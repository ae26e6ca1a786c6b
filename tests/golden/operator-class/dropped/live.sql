create schema app;
create function app.compare(int, int) returns int language sql immutable as 'select $2 - $1';
create operator class app.numbers for type int using btree as operator 1 <, operator 3 =, function 1 app.compare(int, int);
create table app.t (n int);
create index t_n on app.t (n app.numbers);
