create schema app;
create table app.t (id bigint) with (fillfactor = 70, autovacuum_enabled = false);
create unlogged table app.back (id bigint);
