create schema app;
create table app.events (id integer, value integer);
create function app.before(x anyelement) returns anyelement language internal window as 'window_lag';
create view app.lagged as select id, app.before(value) over (order by id) as previous from app.events;
