create schema app;
create table app.t (a integer);
create unique index t_a on app.t (a);
-- As CREATE INDEX CONCURRENTLY leaves it when it fails half way; it cannot run in a transaction.
update pg_index set indisvalid = false where indexrelid = 'app.t_a'::regclass;
