create schema app;
create table app.t (a integer generated always as identity, b text);
