create schema app;
create type app.address as (street text, zip text);
create table app.people (id bigint, home app.address);
create view app.places as select p.id, (p.home).street as place from app.people p;
