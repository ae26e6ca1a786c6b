create schema app;
create type app.span as range (subtype = interval);
create table app.t (during app.span);
create function app.f(app.span_multirange) returns integer language sql as 'select 1';
