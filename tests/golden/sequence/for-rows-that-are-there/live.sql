create schema app;
create table app.plain (id integer primary key);
create table app.counted (id bigint generated always as identity primary key);
