create role app_user;
create schema app;
create procedure app.take(int, int, int) language sql as 'select 1';
create procedure app.take(out a int, b int, c int) language sql as 'select 1';
create procedure app.keep(int, int) language sql as 'select 1';
create procedure app.keep(int, out a int) language sql as 'select 1';
