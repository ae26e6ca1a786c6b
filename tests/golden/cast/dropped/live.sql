create schema app;
create type app.color as enum ('red', 'green');
create function app.rank(app.color) returns int language sql immutable as 'select 1';
create cast (app.color as int) with function app.rank(app.color);
create cast (text as app.color) with inout;
