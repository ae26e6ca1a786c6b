create schema app;
create table app.t (id integer, name text);
create view app.a_query with (security_barrier) as select id from app.t;
comment on view app.a_query is 'kept';
create view app.b_column_added as select id from app.t;
create view app.c_options as select id from app.t;
create view app.d_options_taken_off with (security_barrier) as select id from app.t;
create view app.e_query_and_options as select id from app.t;
