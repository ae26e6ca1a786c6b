create role reader;
create role writer;
create schema app;
