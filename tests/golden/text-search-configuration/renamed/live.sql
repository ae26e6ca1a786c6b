create schema app;
create text search dictionary app.names (template = simple);
create text search configuration app.search (copy = english);
alter text search configuration app.search alter mapping for word with app.names;
create table app.t (body text, words tsvector generated always as (to_tsvector('app.search', body)) stored);
