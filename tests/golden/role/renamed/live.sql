create role app_user login;
create role app_group;
create role app_boss in role app_user;
grant app_group to app_user;
create schema app authorization app_user;
create table app.t (id integer);
alter table app.t owner to app_user;
grant select on app.t to app_group;
create policy p on app.t to app_user, app_boss using (true);
