create schema app;
create table app.teams (id integer primary key, leader integer);
create table app.people (id integer primary key, team integer references app.teams);
alter table app.teams add foreign key (leader) references app.people deferrable initially deferred;
