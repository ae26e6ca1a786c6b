create schema app;
create table app.t (id integer primary key, a integer unique, b integer, c integer constraint replaced unique);
comment on index app.t_pkey is 'One.';
comment on constraint t_pkey on app.t is 'Of the constraint.';
comment on index app.t_a_key is 'Gone.';
comment on index app.replaced is 'Kept.';
