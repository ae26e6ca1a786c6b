insert into app.t values (1, '[1,2]', '[3,4]');
