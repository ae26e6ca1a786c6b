create schema app;
create table app.t (id integer);
create view app.gains as select id from app.t;
create view app.keeps with (security_invoker = true) as select id from app.t;
create view app.loses with (security_invoker = true) as select id from app.t;
create view app.loses_with_its_query with (security_invoker = true) as select id from app.t;
