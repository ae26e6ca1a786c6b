create schema app;
create table app.t (a text, b text, c text, d integer, e text);
create materialized view app.m as select a, b, c, d, e from app.t;
alter materialized view app.m alter column b set storage external, alter column b set statistics 5;
alter materialized view app.m alter column c set compression pglz, alter column e set statistics 7;
create materialized view app.replaced as select a from app.t;
alter materialized view app.replaced alter column a set storage main;
