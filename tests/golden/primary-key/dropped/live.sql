create schema app;
create table app.t (id integer, kept integer, primary key (id, kept));
