insert into app.t values ('ok');
