create schema app;
create function app.refused() returns event_trigger language plpgsql as
    $$begin raise exception 'nothing changes here'; end$$;
create table app.notes (id integer);
create view app.old as select 1 as one;
create event trigger wakes on ddl_command_end when tag in ('CREATE TABLE', 'CREATE VIEW') execute function app.refused();
alter event trigger wakes disable;
create event trigger quiet on sql_drop execute function app.refused();
create event trigger refuses on ddl_command_end execute function app.refused();
