create schema app;
create table app.invoices (id bigint, number bigserial);
alter sequence app.invoices_number_seq rename to numbers;
