create role reader;
create schema app;
security label for tests on schema app is 'former';
create table app.t (id bigint, secret text, note text);
security label for tests on table app.t is 'system_u:object_r:sepgsql_ro_table_t:s0';
security label for "Other Provider" on table app.t is 'former';
security label for tests on column app.t.secret is 'MASKED WITH VALUE 0';
security label for tests on column app.t.note is 'former';
