create schema app;
create text search dictionary app.english (template = snowball, language = english);
create text search configuration app.search (parser = pg_catalog."default");
alter text search configuration app.search add mapping for asciiword with app.english;
