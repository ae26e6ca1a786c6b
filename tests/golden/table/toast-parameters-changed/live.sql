create schema app;
create table app.kept (note text) with (fillfactor = 70, toast.autovacuum_vacuum_threshold = 100);
create table app.freed (note text) with (toast.autovacuum_enabled = false);
create materialized view app.noted as select note from app.kept;
