create schema app;
create table app.t (a integer primary key check (a > 0), b character varying(10));
create index t_a on app.t ((a % 10));
create index t_b on app.t (b);
create index t_lower on app.t (lower(b)) where b <> '';
