create schema app;
create view app.point as select 1 as x;
