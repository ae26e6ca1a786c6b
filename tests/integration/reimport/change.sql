-- What somebody did to the database by hand.
drop view app.v;
drop policy p on app.notes;
alter table app.notes alter title type varchar(40);
create policy p on app.notes for select to app_user using (title = current_user);
alter table app.notes add column age int not null default 0, alter body set not null,
  alter author drop not null;
create view app.v as select id, title, n from app.notes where n > 3;
alter type app.status add value 'archived' before 'inactive';
drop index app.notes_low_idx;
create index zz on app.notes (title, id) where n > 2;
alter policy p on app.notes using (title = current_user and n > 0);
grant update on app.notes to app_user;
comment on column app.notes.id is 'The id: a # number, {quoted}';
create table app.zoo (id int primary key);
create function app.h(x text) returns text language sql as $$ select x $$;
create or replace function app.f(a int) returns int language sql stable as $$ select 2; $$;
alter table app.notes drop constraint notes_author_fkey,
  add constraint notes_author_fkey foreign key (author) references app.users on delete cascade;
alter table app.users alter id drop default;
comment on table app.users is 'People';
grant select on app.users to app_reader;
drop trigger t on app.notes;
drop function app.g();
drop table app.gone;
alter table app.shared_a alter created_at type date;
drop domain app.short;
create type app.kind as enum ('a', 'b');
