create schema app;
create domain app.email as text constraint has_at check (value like '%@%');
