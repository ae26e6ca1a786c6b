create schema app;
create function app.noted() returns event_trigger language plpgsql as 'begin end';
create event trigger one on ddl_command_end execute function app.noted();
