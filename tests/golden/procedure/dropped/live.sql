create schema app;
create procedure app.take(int, out text) language plpgsql as 'begin null; end';
