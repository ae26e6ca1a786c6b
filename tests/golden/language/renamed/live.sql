create schema app;
create function app.call() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function app.inline(internal) returns void strict language c as '$libdir/plpgsql', 'plpgsql_inline_handler';
create trusted language own handler app.call inline app.inline;
create function app.answer() returns int language own as 'begin return 42; end';
