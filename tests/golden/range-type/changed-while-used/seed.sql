insert into app.t values (1, '[0,1)', '[0,2)', '{[0,1),[2,3)}');
