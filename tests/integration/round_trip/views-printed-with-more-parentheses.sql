-- printed otherwise
create schema app;
create table app.t (a integer, b integer);
create view app.v as select a from app.t where a between 1 and 2 and b = 3;
create materialized view app.m as select a from app.t where a between 1 and 2 and b = 3;
create rule r as on update to app.v where new.a between 1 and 2 and old.a = 3 do instead nothing;
