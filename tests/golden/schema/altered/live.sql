create role other;
create role app_user;
create schema app;
comment on schema app is 'Old words.';
grant usage, create on schema app to app_user;
