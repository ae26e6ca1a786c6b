create schema app;
create table app.t (a integer, b integer, c text);
create statistics app.t_a_b on a, b from app.t;
create statistics app.t_b_c on b, c from app.t;
