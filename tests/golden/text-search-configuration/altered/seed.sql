insert into app.t values ('a word');
