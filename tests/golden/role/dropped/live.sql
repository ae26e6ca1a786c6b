create schema app;
create role ours;
create role somebody_elses;
