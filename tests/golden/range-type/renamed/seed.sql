insert into app.t values ('[0,1)', '{[0,1),[2,3)}', '[1 hour,2 hours)', '{}', '{}');
