create schema app;
create table app.t (during tsrange, constraint one exclude using gist (during with &&));
