create schema app;
create table app.t (id integer);
create view app.v as select id from app.t;
create function app.touch() returns trigger language plpgsql as 'begin return new; end';
create function app.other() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before insert on app.t for each row execute function app.touch();
create constraint trigger consistent after insert on app.t for each row execute function app.touch();
create trigger insert_into_t instead of insert on app.v for each row execute function app.touch();
