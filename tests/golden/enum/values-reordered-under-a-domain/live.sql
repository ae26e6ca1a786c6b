create schema app;
create type app.size as enum ('small', 'large', 'medium');
create domain app.real_size as app.size default 'medium' constraint not_small check (value <> 'small');
create table app.shirts (id bigint, size app.real_size);
