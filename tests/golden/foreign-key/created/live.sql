create schema app;
create table app.customers (id integer, region text, email text, primary key (id, region));
create unique index customers_email on app.customers (email);
create table app.old (customer integer, region text);
