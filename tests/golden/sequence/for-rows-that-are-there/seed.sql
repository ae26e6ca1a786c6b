insert into app.plain values (7);
insert into app.counted default values;
