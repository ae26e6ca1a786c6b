create schema app;
create role app_user;
create function app.add(a int, b int) returns int language sql as 'select $1 + $2';
create aggregate app.total(int) (sfunc = app.add, stype = int, initcond = '0');
comment on aggregate app.total(int) is 'comes back';
revoke execute on function app.total(int) from public;
grant execute on function app.total(int) to app_user;
