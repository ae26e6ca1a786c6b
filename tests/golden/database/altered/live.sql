create role app_owner;
create role reader;
alter database postgres set statement_timeout = '1s';
alter database postgres set work_mem = '8MB';
