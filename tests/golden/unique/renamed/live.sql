create schema app;
create table app.t (a integer, b integer, constraint one unique (a), constraint two unique (b, a));
create table app.u (a integer constraint u_fkey references app.t (a));
