insert into app.people values ('a@example.com', '12345');
