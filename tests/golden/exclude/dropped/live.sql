create schema app;
create table app.t (r int4range, exclude using gist (r with &&));
