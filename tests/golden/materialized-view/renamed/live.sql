create schema app;
create table app.t (id integer, a text);
create materialized view app.m as select id, a from app.t;
create unique index m_id_idx on app.m (id);
create index m_a_idx on app.m (a);
create view app.v as select id from app.m;
