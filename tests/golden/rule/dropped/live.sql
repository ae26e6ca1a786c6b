create schema app;
create table app.t (id integer);
create table app.log (id integer);
create rule log_them as on insert to app.t do also insert into app.log values (new.id);
comment on rule log_them on app.t is 'Logged.';
create table app.gone (id integer);
create rule goes_along as on insert to app.t do also insert into app.gone values (new.id);
