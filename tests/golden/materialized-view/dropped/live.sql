create schema app;
create table app.t (id integer);
create materialized view app.m as select id from app.t;
create index m_id on app.m (id);
