create schema app;
create view app.v as select 1 as id;
