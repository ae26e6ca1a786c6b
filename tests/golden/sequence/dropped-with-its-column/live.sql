create schema app;
create table app.invoices (id bigint, number bigserial);
