create schema app;
create schema older;
create type app.floats as range (subtype = float8);
create type older.spans as range (subtype = interval);
create table app.visit (days app.floats, span older.spans);
