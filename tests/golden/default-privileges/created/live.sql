create role app_user;
