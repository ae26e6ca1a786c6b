insert into app.t values ('kept')
