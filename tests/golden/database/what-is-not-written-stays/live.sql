create role reader;
alter database postgres set work_mem = '8MB';
alter database postgres connection limit 9;
comment on database postgres is 'was here';
grant connect on database postgres to reader;
