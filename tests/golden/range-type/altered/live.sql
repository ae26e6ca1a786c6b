create schema app;
create type app.a_subtype as range (subtype = integer);
create type app.b_diff as range (subtype = float8);
comment on type app.b_diff is 'Stays.';
create type app.c_multirange as range (subtype = text);
create type app.d_same as range (subtype = text, collation = "C", multirange_type_name = app.ds);
create type app.e_enum as enum ('a');
