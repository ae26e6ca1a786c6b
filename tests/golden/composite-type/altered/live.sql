create schema app;
create type app.address as (street text, zip text);
comment on column app.address.street is 'With the number.';
