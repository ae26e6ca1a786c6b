create schema app;
create schema meta;
create table app.t (a integer, b integer, c text);
