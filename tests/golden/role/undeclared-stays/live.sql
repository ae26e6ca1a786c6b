create role somebody_elses;
create schema app;
