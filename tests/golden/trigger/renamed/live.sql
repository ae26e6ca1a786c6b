create schema app;
create table app.t (id integer);
create function app.f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger a before update on app.t for each row execute function app.f();
create trigger b after update on app.t for each row execute function app.f();
comment on trigger a on app.t is 'First.';
alter table app.t disable trigger b;
