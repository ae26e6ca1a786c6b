create schema app;
create type app.mood as enum ('sad', 'ok', 'happy');
create domain app.calm as app.mood check (value <> 'sad');
create table app.t (id integer, mood app.mood not null default 'ok', moods app.mood[], calm app.calm);
create function app.best(app.mood) returns app.mood language sql return 'happy'::app.mood;
create view app.v as select mood from app.t where mood = 'ok';
create index t_mood_idx on app.t (mood) where mood <> 'sad';
comment on function app.best(app.mood) is 'Of all.';
