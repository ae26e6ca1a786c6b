insert into app.t values (1, 'ok', '{sad,happy}', 'happy');
