create schema app;
create table app.t (a integer, c integer);
create statistics app.on_both on a, c from app.t;
create statistics app.on_all on a, c from app.t;
