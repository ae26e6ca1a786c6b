create schema app;
create table app.users (org integer, id integer, primary key (org, id));
create table app.notes (
  org integer,
  author integer,
  constraint notes_author foreign key (org, author) references app.users on delete set null
);
