create schema app;
create type app.color as enum ('red', 'green');
create function app.rank(app.color) returns int language sql immutable as 'select 1';
create function app.rank(app.color, int) returns int language sql immutable as 'select 1';
create cast (app.color as int) with function app.rank(app.color, int) as implicit;
create cast (varchar as app.color) with inout as assignment;
create cast (app.color as timestamptz) with inout;
create view app.ranked as select 'red'::app.color::int as rank;
