insert into app.animal values ('it', 1, 'x');
insert into app.cat values ('Tom', 8, 'y');
insert into app.dog values ('Rex', 8, 'z');
