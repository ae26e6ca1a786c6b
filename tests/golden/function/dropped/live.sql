create schema app;
create table app.t (id integer);
create function app.kept(int) returns int language sql as 'select $1';
create function app.kept(text) returns int language sql as 'select 1';
create function app.touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before insert on app.t for each row execute function app.touch();
create view app.uses_it as select app.kept('a') as n;
