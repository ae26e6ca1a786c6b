create schema app;
create role app_user;
create type app.label;
create function app.label_in(cstring) returns app.label language internal immutable strict as 'textin';
create function app.label_out(app.label) returns cstring language internal immutable strict as 'textout';
create type app.label (input = app.label_in, output = app.label_out);
comment on function app.label_in(cstring) is 'comes back';
comment on type app.label is 'comes back, too';
create function app.length(app.label) returns int language internal immutable strict as 'textlen';
