create schema app;
create function app.refresh(int) returns int language sql as 'select 1';
