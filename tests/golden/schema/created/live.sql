create role app_owner;
create role app_user;
