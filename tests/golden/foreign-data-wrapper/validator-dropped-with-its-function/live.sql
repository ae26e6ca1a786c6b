create schema app;
create function app.first(text[], oid) returns void language plpgsql as 'begin end';
create foreign data wrapper w validator app.first;
