insert into app.shirts values (1, 'large');
