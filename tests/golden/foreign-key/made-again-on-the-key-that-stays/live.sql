create schema app;
create table app.cases (id integer primary key);
create table app.notes (case_id integer constraint notes_case_fkey references app.cases (id));
create table app.tags (case_id integer constraint tags_case_fkey references app.cases (id) on delete cascade);
