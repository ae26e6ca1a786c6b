create schema app;
create function app.see(internal) returns internal immutable language internal as 'prsd_lextype';
create transform for int language sql (from sql with function app.see(internal));
create function app.doubled(text) returns text transform for type int language sql as 'select $1';
