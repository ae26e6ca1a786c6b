insert into app.stored values (1);
insert into app.columns values (1, 1);
insert into app.included values (1, 1);
insert into app.deferred values (1);
insert into app.deferred_at_first values (1);
insert into app.named values (1);
