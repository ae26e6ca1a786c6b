create schema app;
create function app.everybodys() returns integer language sql as 'select 1';
revoke execute on function app.everybodys() from public;
