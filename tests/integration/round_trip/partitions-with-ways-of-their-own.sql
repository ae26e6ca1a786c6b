create schema app;
create table app.owner (id integer primary key);
create table app.whole (id integer, note text, at date) partition by range (id);
create index whole_note_idx on app.whole (note);
-- A foreign key was there before that of the whole, which took it over under its name.
create table app.first partition of app.whole for values from (1) to (10);
alter table app.first add constraint first_owner foreign key (id) references app.owner;
create table app.second (id integer constraint second_owner references app.owner, note text, at date);
alter table app.whole add constraint whole_owner foreign key (id) references app.owner;
alter table app.whole attach partition app.second for values from (10) to (20);
create table app.third partition of app.whole for values from (20) to (30) partition by range (id);
create table app.third_first partition of app.third for values from (20) to (25);
-- Every partition keeps its values in its own way.
alter table app.first alter note set compression pglz;
alter table app.first alter note set storage external;
-- One name of a foreign key on two levels below that of the whole.
create table app.aside (id integer, note text, at date) partition by list (id);
create table app.aside_first partition of app.aside for values in (41);
alter table app.aside add constraint aside_owner foreign key (id) references app.owner;
alter table app.whole attach partition app.aside for values from (40) to (50);
-- NOT NULL of its own on a column that it has from the whole.
alter table app.second alter column note set not null;
