create schema app;
create table app.stored (id integer primary key with (fillfactor = 50, deduplicate_items = off));
create table app.columns (id integer primary key, part integer);
create table app.included (id integer primary key, part integer);
create table app.deferred (id integer primary key);
create table app.deferred_at_first (id integer primary key deferrable);
create table app.named (id integer constraint some_name primary key);
