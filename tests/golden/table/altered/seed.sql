insert into app.t select generate_series(1, 3);
