create role service;
create role former;
alter role service set work_mem = '8MB';
alter role service in database postgres set work_mem = '12MB';
alter role service in database postgres set statement_timeout = '1s';
alter role former in database postgres set search_path = app;
alter role former in database template1 set search_path = app;
