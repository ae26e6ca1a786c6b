create schema app;
create table app.job (id bigint generated always as identity);
create table app.counted (id bigint generated always as identity);
