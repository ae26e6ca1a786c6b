create schema app;
create table app."Orders" (id bigserial primary key, "Down" integer not null, late integer not null);
