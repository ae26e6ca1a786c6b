create schema app;
create table app.job (id bigint not null);
