create schema app;
create collation app.a_locale (locale = 'C');
comment on collation app.a_locale is 'Stays.';
create collation app.b_ctype (lc_collate = 'C', lc_ctype = 'POSIX');
create collation app.c_same (lc_collate = 'C', lc_ctype = 'C');
