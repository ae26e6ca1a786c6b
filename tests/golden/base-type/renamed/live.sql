create schema app;
create type app.label;
create function app.label_in(cstring) returns app.label language internal immutable strict as 'textin';
create function app.label_out(app.label) returns cstring language internal immutable strict as 'textout';
create type app.label (input = app.label_in, output = app.label_out);
create table app.t (label app.label);
create cast (app.label as text) without function as implicit;
