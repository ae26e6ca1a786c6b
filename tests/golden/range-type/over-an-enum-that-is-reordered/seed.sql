insert into app.t values ('[sad,happy)');
