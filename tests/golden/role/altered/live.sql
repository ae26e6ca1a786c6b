create role reader;
create role writer;
create role service nologin inherit createdb connection limit 3 valid until '2030-01-01 00:00:00+00';
grant reader to service;
alter role service set statement_timeout = '1s';
alter role service set work_mem = '8MB';
create role former_admin superuser bypassrls replication createrole;
