create schema app;
create domain app.d as integer constraint a check (value > 0) constraint b check (value < 9);
