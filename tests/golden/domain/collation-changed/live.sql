create schema app;
create domain app.code as text;
