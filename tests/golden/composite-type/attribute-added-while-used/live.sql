create schema app;
create type app.address as (street text, zip text);
create table app.people (id bigint, home app.address, others app.address[]);
create view app.zips as select p.id, (p.home).zip as zip from app.people p;
create function app.street(a app.address) returns text language sql as 'select a.street';
