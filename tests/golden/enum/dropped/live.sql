create schema app;
create type app.status as enum ('new', 'sent');
comment on type app.status is 'Where an order stands.';
