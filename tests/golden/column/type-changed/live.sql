create schema app;
create table app.t (
  wider integer,
  longer varchar(20),
  number text default '1',
  stamp date,
  collated text
);
