create schema app;
create table app.t (a integer, b integer);
create statistics app.follows on a, b from app.t;
comment on statistics app.follows is 'Kept by PostgreSQL.';
create statistics app.made_again on a, b from app.t;
alter statistics app.made_again set statistics 100;
comment on statistics app.made_again is 'Kept by us.';
