create schema app;
create table app.base (id bigint, note text, extra integer);
create table app.keeps () inherits (app.base);
create table app.lets_go () inherits (app.base);
