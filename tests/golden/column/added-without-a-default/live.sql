create schema app;
create table app.orders (note text);
