create schema app;
create type app.address as (street text, zip text);
create table app.people (id bigint, home app.address);
