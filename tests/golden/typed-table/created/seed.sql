insert into app.bound values (1, 2);
