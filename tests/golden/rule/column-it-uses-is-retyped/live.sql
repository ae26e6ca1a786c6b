create schema app;
create table app.t (id integer);
create table app.log (id bigint);
create rule log_them as on insert to app.t where new.id > 0 do also insert into app.log values (new.id);
alter table app.t enable always rule log_them;
comment on rule log_them on app.t is 'Logged.';
