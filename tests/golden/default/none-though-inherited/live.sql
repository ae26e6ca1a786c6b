create schema app;
create table app.t (changed int default 1, same int default 1, gone int default 1, comes int default 1, new int);
create table app.heir () inherits (app.t);
alter table app.heir alter changed drop default, alter same drop default, alter gone drop default;
create table app.p (id int default 1, n int default 1) partition by list (id);
create table app.p_1 (id int, n int default 1);
alter table app.p attach partition app.p_1 for values in (1);
