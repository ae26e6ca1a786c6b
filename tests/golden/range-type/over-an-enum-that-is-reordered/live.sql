create schema app;
create type app.mood as enum ('sad', 'ok', 'happy');
create type app.moodrange as range (subtype = app.mood);
create table app.t (r app.moodrange default app.moodrange('sad', 'ok'));
