create schema app;
create table app.events (id bigint not null, amount integer, name text, gone text, state text default 'new')
  partition by range (id);
alter table app.events add constraint events_amount_check check (amount >= 0);
create index events_gone_idx on app.events (gone);
create table app.events_1 partition of app.events (state default 'old') for values from (0) to (100);
create table app.events_2 partition of app.events for values from (100) to (200);
create view app.amounts as select id, amount from app.events_1;
