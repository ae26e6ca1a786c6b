create schema app;
create function app.first(text[], oid) returns void language plpgsql as 'begin end';
create foreign data wrapper legacy validator app.first
  options (debug 'true', port '5432', api 'another', set_elsewhere 'somehow', method 'pull', same '100%');
create foreign data wrapper freed validator app.first options (debug 'true');
