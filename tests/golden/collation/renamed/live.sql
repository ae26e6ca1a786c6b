create schema app;
create collation app.plain (locale = 'C');
create table app.t (name text collate app.plain);
create index t_name_idx on app.t (name);
