create schema app;
create type app.color as (place integer);
create function app.place(app.color) returns integer language sql immutable as 'select ($1).place';
create function app.color(integer) returns app.color language sql immutable as 'select row($1)::app.color';
create cast (app.color as integer) with function app.place(app.color) as implicit;
create cast (integer as app.color) with function app.color(integer);
create view app.places as select row(1)::app.color::integer + 1 as next, 3::app.color as third;
