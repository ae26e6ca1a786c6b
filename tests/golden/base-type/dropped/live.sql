create schema app;
create type app.label;
create function app.label_in(cstring) returns app.label language internal immutable strict as 'textin';
create function app.label_out(app.label) returns cstring language internal immutable strict as 'textout';
create function app.label_send(app.label) returns bytea language internal stable strict as 'textsend';
create type app.label (input = app.label_in, output = app.label_out, internallength = variable);
create table app.t (label app.label);
