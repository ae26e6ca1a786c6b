create schema app;
create table app.t (id integer constraint t_key unique, gone boolean);
