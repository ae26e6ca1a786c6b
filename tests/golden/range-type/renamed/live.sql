create schema app;
create schema other;
create type app.floatrange as range (subtype = float8);
create type app.span as range (subtype = interval);
create type app.own as range (subtype = date, multirange_type_name = app.many);
create table app.t (f app.floatrange default app.floatrange(0, 1), m app.floatmultirange, s app.span, sm app.span_multirange, o app.many);
create index t_f_idx on app.t (lower(f));
