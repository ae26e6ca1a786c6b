create schema app;
create domain app.amount as integer constraint positive check (value > 0);
create table app.invoices (id bigint, total app.amount default 1, constraint not_huge check (total < 1000000));
