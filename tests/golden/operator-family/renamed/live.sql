create schema app;
create operator family app.numbers using btree;
create operator class app.ints for type int using btree family app.numbers as operator 1 <, operator 3 =, function 1 btint4cmp(int, int);
create table app.t (n int);
create index t_n on app.t (n app.ints);
