create schema app;
create table app.t (id integer primary key, a integer);
create table app.u (t integer constraint u_fkey references app.t);
alter table app.t cluster on t_pkey;
