create schema app;
create domain app.age as integer constraint adult check (value >= 18);
