create schema app;
create text search configuration app.search (parser = pg_catalog."default");
