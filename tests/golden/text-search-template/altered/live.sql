create schema app;
create text search template app.plain (init = dsimple_init, lexize = dsimple_lexize);
create text search dictionary app.words (template = app.plain);
comment on text search dictionary app.words is 'Stays.';
