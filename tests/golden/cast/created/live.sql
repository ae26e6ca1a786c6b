create schema app;
create type app.color as enum ('red', 'green');
