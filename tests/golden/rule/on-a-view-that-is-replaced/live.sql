create schema app;
create table app.t (id integer, name text);
create view app.v as select id, name from app.t;
create rule write_through as on insert to app.v do instead insert into app.t values (new.id, new.name);
comment on rule write_through on app.v is 'Writes t.';
