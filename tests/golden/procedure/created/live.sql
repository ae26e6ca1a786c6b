create schema app;
create role app_user;
