create schema app;
create table app.t (a integer);
create materialized view app.counted as select t.a, count(*) as times from app.t group by t.a;
create index counted_a on app.counted (a);
