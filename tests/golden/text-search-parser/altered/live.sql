create schema app;
create text search parser app.words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
comment on text search parser app.words is 'Stays.';
create text search configuration app.by_words (parser = app.words);
alter text search configuration app.by_words add mapping for asciiword with simple;
create table app.t (body text);
create index t_body_idx on app.t using gin (to_tsvector('app.by_words', body));
