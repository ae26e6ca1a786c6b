insert into app_old.t values (1), (2);
