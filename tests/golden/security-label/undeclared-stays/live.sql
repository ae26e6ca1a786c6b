create schema app;
create table app.t (id bigint, note text);
security label for tests on schema app is 'stays';
security label for tests on table app.t is 'stays';
security label for tests on column app.t.note is 'stays';
