create schema app;
create foreign data wrapper elsewhere;
create server there foreign data wrapper elsewhere;
create foreign table app.far (a integer, b integer) server there;
create statistics app.far_a_b on a, b from app.far;
comment on statistics app.far_a_b is 'the two go together';
