create schema app;
create text search dictionary app.a_value (template = snowball, language = english, stopwords = english);
create text search dictionary app.b_added (template = simple, accept = false);
create text search dictionary app.c_gone (template = simple, stopwords = english, accept = false);
create text search dictionary app.d_template (template = simple);
create text search dictionary app.e_same (template = simple, accept = 'false', stopwords = 'english');
create text search dictionary app.f_all_gone (template = simple, stopwords = english);
create text search configuration app.search (parser = pg_catalog."default");
alter text search configuration app.search add mapping for asciiword with app.d_template, app.a_value;
