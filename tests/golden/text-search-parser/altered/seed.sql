insert into app.t values ('words');
