insert into app.animal values ('it');
insert into app.cat values ('Tom', 8);
insert into app.dog values ('Rex');
