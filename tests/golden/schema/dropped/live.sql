create schema app;
create schema gone;
