create schema app;
create table app.t (id bigint not null, a text, b text, c text, d text not null,
  e text constraint e_odd not null no inherit);
alter table app.t add constraint c_odd not null c not valid;
