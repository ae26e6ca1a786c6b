create schema app;
create table app.t (amount numeric(10,2), at timestamp);
