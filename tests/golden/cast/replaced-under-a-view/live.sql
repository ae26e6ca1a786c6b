create schema app;
create type app.color as enum ('red', 'green');
create function app.rank(app.color) returns int language sql immutable as 'select 1';
create cast (app.color as int) with function app.rank(app.color);
create table app.t (color app.color);
create view app.ranked as select color::int + 1 as rank from app.t;
