create schema app;
create table app.t (kept integer, gone integer, constraint smaller check (kept < gone), check (gone > 0));
create index of_gone on app.t (gone);
create index of_kept on app.t (kept) where gone > 5;
