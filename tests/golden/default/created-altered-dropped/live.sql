create schema app;
create table app.t (added text, changed integer default 1, removed integer default 3, same text default 'x'::text);
