create schema app;
create table app.parent (id integer not null, note text, size integer default 1, constraint sized check (size > 0));
create table app.plain () inherits (app.parent);
create table app.same (id integer not null, note text, constraint sized check (size > 0)) inherits (app.parent);
create table app.other (size bigint default 2);
create table app.late (size integer default 1, id integer, note text, constraint sized check (size > 0));
alter table app.late alter column id set not null;
alter table app.late inherit app.parent;
-- NOT NULL and a default of its own, on columns that are not.
create table app.strict () inherits (app.parent);
alter table app.strict alter column note set not null;
alter table app.strict alter column size set default 3;
