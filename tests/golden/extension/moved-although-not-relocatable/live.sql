create schema app;
create schema tools;
create extension xml2 schema app;
