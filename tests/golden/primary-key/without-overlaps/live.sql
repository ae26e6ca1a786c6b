create schema app;
create table app.stays (
  room int4range not null,
  during tstzrange not null,
  primary key (room, during),
  constraint stays_within foreign key (room, during) references app.stays
);
alter table app.stays add constraint stays_room unique (room, during);
