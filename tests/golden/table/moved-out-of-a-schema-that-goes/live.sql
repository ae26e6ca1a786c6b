create schema old;
create type old.kind as enum ('a', 'b');
create sequence old.numbers;
create table old.notes (id integer default nextval('old.numbers'), kind old.kind);
